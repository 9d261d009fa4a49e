import type { Call, RouteName } from '../support/index.ts';
import { knowsNames } from './knows-names.ts';
import type { OpenedCase } from './open-case.ts';

/** Of which kinds of step the people are not to be told to this person: who wrote which sheet. */
export function hidesPeople(
  call: Pick<Call<RouteName>, 'deps'>,
  opened: OpenedCase,
): (kind: string | undefined) => boolean {
  const named = knowsNames(opened);
  return (kind) => !named && call.deps.stepKinds.get(kind ?? '')?.unnamed !== undefined;
}
