import { ok } from '@yishi/policies';
import { peopleBehind } from '../people/index.ts';
import type { Service } from '../support/index.ts';
import { mayDesignRun } from './may-design-run.ts';
import { runView } from './run-view.ts';

export const readMigration: Service<'readMigration'> = async (call) => {
  const { db } = call.deps;
  const run = await mayDesignRun(call, db, call.params.id, 'read');
  return run.ok ? ok(runView(run.value, await peopleBehind(db, [run.value.by]))) : run;
};
