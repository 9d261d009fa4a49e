import { ok } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { schema } from '../../db/index.ts';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { runView } from './run-view.ts';

const { migrationRuns } = schema;

export const readMigration: Service<'readMigration'> = async (call) => {
  const { db } = call.deps;
  const [row] = await db.select().from(migrationRuns).where(eq(migrationRuns.id, call.params.id));
  return row ? ok(runView(row, await peopleBehind(db, [row.by]))) : notFound('这次迁移');
};
