import type { UnitFact } from '@yishi/workflows';
import type { Queryable } from '../../db/index.ts';
import { findUnit } from '../../engine/index.ts';
import type { PersonActor } from '../support/index.ts';

/** The unit for which a person applies: that of the main post; undefined without a post. */
export async function applicantUnit(
  db: Queryable,
  person: PersonActor,
): Promise<UnitFact | undefined> {
  const post = person.posts[0];
  return post ? findUnit(db, post.unit.id) : undefined;
}
