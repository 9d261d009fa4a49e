import { knowsNames } from './knows-names.ts';
import type { OpenedCase } from './open-case.ts';
import type { Call, RouteName } from '../support/index.ts';

/** Whether a sheet is hidden from this person: it is another's, and not all are in yet or names are not theirs to know. */
export function isBlind(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
  sheet: { step: string | null; by: string },
): boolean {
  const { open, state, owners } = opened;
  if (sheet.step === null || owners.some(({ id }) => id === sheet.by)) return false;
  const kind = call.deps.stepKinds.get(open.step(sheet.step)?.kind ?? '');
  return kind?.sheets === true && (state.results[sheet.step] === undefined || !knowsNames(opened));
}
