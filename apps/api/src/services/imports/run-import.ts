import { eq, inArray } from 'drizzle-orm';
import type { PersonRef } from '../../contract/contract.gen.ts';
import { exclusively, schema } from '../../db/index.ts';
import { SpreadsheetFault } from '../../spreadsheets/index.ts';
import type { Call, Deps, RouteName } from '../support/index.ts';
import { inBackground, systemCall, wasCutOff } from '../support/index.ts';
import { checkRows } from './steps/check-rows.ts';
import { readRows } from './steps/read-rows.ts';
import type { ImportJob } from './steps/job.ts';
import { undoRows } from './steps/undo-rows.ts';
import { writeRows } from './steps/write-rows.ts';

const { recordImports } = schema;

/** Where only the progress is told, who it is need not be looked up. */
export const nobody = (): PersonRef | null => null;

const steps = {
  reading: readRows,
  checking: checkRows,
  writing: writeRows,
  undoing: undoRows,
} as const;

const underWay = Object.keys(steps) as (keyof typeof steps)[];

/** Goes on with an import in the background; what a process left half done another takes up. */
export function runImport(deps: Deps, id: string): void {
  if (deps.closing.aborted) return;
  inBackground(deps, { import: id }, () => work(deps, id));
}

/** Imports that a process left half done, when it ended or lost its database. */
export async function resumeImports(deps: Deps): Promise<void> {
  const rows = await deps.db
    .select({ id: recordImports.id })
    .from(recordImports)
    .where(inArray(recordImports.state, underWay));
  for (const { id } of rows) runImport(deps, id);
}

/** One process at a time works on an import. */
const work = (deps: Deps, id: string): Promise<void> =>
  exclusively(deps.pool, { kind: 'import', id }, () => takeStep(deps, id));

async function takeStep(deps: Deps, id: string): Promise<void> {
  const [row] = await deps.db.select().from(recordImports).where(eq(recordImports.id, id));
  const step = row && underWay.find((state) => state === row.state);
  if (!row || !step) return;
  const job: ImportJob = { call: await callOf(deps, row), row };
  try {
    await steps[step](job);
  } catch (error) {
    if (wasCutOff(deps, error)) return;
    // What is wrong with the file is told; what is a bug is logged as well.
    if (!(error instanceof SpreadsheetFault)) {
      deps.log.error({ import: id, error: String(error) }, 'bug');
    }
    const reason = error instanceof SpreadsheetFault ? error.code : 'internal';
    await deps.db
      .update(recordImports)
      .set({ state: 'failed', reason, endedAt: deps.clock() })
      .where(eq(recordImports.id, id));
  }
}

/** The work is that of who uploaded it, with the rights they have now. */
async function callOf(deps: Deps, row: { by: string; register: string }): Promise<Call<RouteName>> {
  const call = systemCall<RouteName>(deps, {});
  const person = await deps.persons.get(row.by);
  return { ...call, actor: person ?? { type: 'anonymous' } };
}
