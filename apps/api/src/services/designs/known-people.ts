import type { KnownPeople } from '@yishi/workflows';
import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { textsIn } from '../directory/index.ts';

const { bodies, persons, posts, roles, units } = schema;

/**
 * Posts, bodies and roles as they are now; of people and units only those that the content mentions,
 * because a district has thousands.
 */
export async function knownPeople(db: Tx, content: object, today: string): Promise<KnownPeople> {
  const mentioned = [...textsIn(content)];
  const lasts = or(isNull(units.validTo), gte(units.validTo, today));
  const [people, allPosts, allBodies, allRoles, places] = await Promise.all([
    db
      .select({ id: persons.id })
      .from(persons)
      .where(and(inArray(persons.id, mentioned), eq(persons.active, true))),
    db.select({ key: posts.key }).from(posts),
    db.selectDistinct({ key: bodies.key }).from(bodies),
    db.select({ key: roles.key }).from(roles),
    db
      .select({ id: units.id })
      .from(units)
      .where(and(inArray(units.id, mentioned), lasts)),
  ]);
  return {
    people: people.map(({ id }) => id),
    posts: allPosts.map(({ key }) => key),
    bodies: allBodies.map(({ key }) => key),
    roles: allRoles.map(({ key }) => key),
    units: places.map(({ id }) => id),
  };
}
