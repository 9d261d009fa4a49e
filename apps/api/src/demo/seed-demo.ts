import { createAccount, hashPassword, randomPassword } from '../accounts/index.ts';
import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';
import { pinyinOf } from '../services/directory/index.ts';
import { demoBodies, demoUnits } from './district.ts';
import { foundationPosts, foundationRoles } from './foundation.ts';
import { demoPeople, type DemoPerson } from './people.ts';

/** What is printed after the first start. */
export interface FirstStart {
  password: string;
  accounts: { name: string; username: string; role: string }[];
}

const since = '2024-01-01';

async function seedUnits(tx: Tx): Promise<void> {
  const paths = new Map<string, string>();
  const units = demoUnits.map((unit, position) => {
    const above = unit.parent ? paths.get(unit.parent) : undefined;
    const path = above ? `${above}.${unit.id}` : unit.id;
    paths.set(unit.id, path);
    return { ...unit, path, position };
  });
  await tx.insert(schema.units).values(units);
  const bodies = demoBodies.map((body) => ({ ...body, id: `${body.unit}:${body.key}` }));
  await tx.insert(schema.bodies).values(bodies);
}

async function seedPerson(tx: Tx, person: DemoPerson, passwordHash: string): Promise<void> {
  const { username: id, name } = person;
  const email = `${id}@yishi.invalid`;
  await tx.insert(schema.persons).values({ id, name, email, ...pinyinOf(name) });
  await createAccount(tx, {
    person: id,
    name,
    username: id,
    passwordHash,
    mustChangePassword: false,
  });
  const holdings = person.posts.map(({ post, unit }, at) => ({
    id: `${id}:${post}`,
    person: id,
    post,
    unit,
    from: since,
    main: at === 0,
  }));
  await tx.insert(schema.holdings).values(holdings);
  const roles = (person.roles ?? []).map((role) => ({
    person: id,
    role,
    from: since,
    to: person.rolesUntil ?? null,
  }));
  if (roles.length > 0) await tx.insert(schema.personRoles).values(roles);
}

/** In words: where they are and what they are there. */
function roleOf(person: DemoPerson): string {
  const words = person.posts.map(({ post, unit }) => {
    const unitName = demoUnits.find((each) => each.id === unit)?.name ?? unit;
    const title = foundationPosts.find((each) => each.key === post)?.title['zh-CN'] ?? post;
    return `${unitName}${title}`;
  });
  const roles = (person.roles ?? []).map(
    (role) => foundationRoles.find((each) => each.key === role)?.title['zh-CN'] ?? role,
  );
  return [...words, ...(person.rolesUntil ? [] : roles)].join('、');
}

/** Fills an empty installation with the demonstration district; every account has one password. */
export async function seedDemo(tx: Tx): Promise<FirstStart> {
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  await seedUnits(tx);
  for (const person of demoPeople) await seedPerson(tx, person, passwordHash);
  const accounts = demoPeople.map((person) => ({
    name: person.name,
    username: person.username,
    role: roleOf(person),
  }));
  return { password, accounts };
}
