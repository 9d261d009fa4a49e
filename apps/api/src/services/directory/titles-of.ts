import type { Titles } from '@yishi/workflows';
import { inArray } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { textsIn } from './texts-in.ts';

const { bodies, persons, posts, roles, units } = schema;

/** What the posts, roles, bodies, people and units that some content mentions are called. */
export async function titlesOf(db: Tx, ...contents: object[]): Promise<Titles> {
  const mentioned = [...new Set(contents.flatMap((each) => [...textsIn(each)]))];
  const [allPosts, allRoles, allBodies, people, places] = await Promise.all([
    db.select().from(posts).where(inArray(posts.key, mentioned)),
    db.select().from(roles).where(inArray(roles.key, mentioned)),
    db.select().from(bodies).where(inArray(bodies.key, mentioned)).limit(200),
    db
      .select({ id: persons.id, name: persons.name })
      .from(persons)
      .where(inArray(persons.id, mentioned)),
    db.select({ id: units.id, name: units.name }).from(units).where(inArray(units.id, mentioned)),
  ]);
  const named = (rows: [string, string][]) => {
    const names = new Map(rows);
    return (key: string) => names.get(key);
  };
  return {
    post: named(allPosts.map(({ key, title }) => [key, title['zh-CN']])),
    role: named(allRoles.map(({ key, title }) => [key, title['zh-CN']])),
    body: named(allBodies.map(({ key, name }) => [key, name])),
    person: named(people.map(({ id, name }) => [id, name])),
    unit: named(places.map(({ id, name }) => [id, name])),
  };
}
