import { chinaCalendar } from '@yishi/policies';
import type { Tx } from '../db/index.ts';
import { schema } from '../db/index.ts';
import { foundationPosts, foundationRoles } from './foundation.ts';
import { opinion, opinionParameters } from './opinion-parameters.ts';

/** What every installation begins with: roles, posts, calendar, parameters. What is there stays. */
export async function seedFoundation(tx: Tx, at: string): Promise<void> {
  await tx.insert(schema.roles).values(foundationRoles).onConflictDoNothing();
  const posts = foundationPosts.map((post, position) => ({ ...post, position }));
  await tx.insert(schema.posts).values(posts).onConflictDoNothing();
  const years = Object.entries(chinaCalendar.years).map(([year, { off, work, source }]) => ({
    year: Number(year),
    off,
    work,
    source,
    publishedAt: at,
    by: 'system',
  }));
  await tx.insert(schema.calendarYears).values(years).onConflictDoNothing();
  const parameters = opinionParameters.map(({ key, value, unit, words }) => ({
    key,
    value,
    unit: unit ?? null,
    from: opinion.from,
    basis: opinion.basis,
    note: words,
    by: 'system',
  }));
  await tx.insert(schema.parameters).values(parameters).onConflictDoNothing();
}
