import type { OpenedCase } from './open-case.ts';
import type { Call, RouteName } from '../support/index.ts';

/** Whether a sheet is hidden from this person: it is another's, and not all are in yet. */
export function isBlind(
  call: Pick<Call<RouteName>, 'deps'>,
  { open, state, owners }: OpenedCase,
  sheet: { step: string | null; by: string },
): boolean {
  if (sheet.step === null || owners.some(({ id }) => id === sheet.by)) return false;
  const kind = call.deps.stepKinds.get(open.step(sheet.step)?.kind ?? '');
  return kind?.sheets === true && state.results[sheet.step] === undefined;
}
