import type { Actor, Deps } from '../support/index.ts';
import type { Instant } from '@yishi/workflows';

/** What work on records needs: a request brings it, and so does a step of a case in a worker. */
export interface RecordCall {
  deps: Pick<Deps, 'config' | 'db' | 'caseKeys' | 'registers' | 'fieldKinds' | 'clock'>;
  actor: Actor;
  now: Instant;
}

/** The case and the step of its procedure that write a record, where no person does. */
export interface CaseOrigin {
  case: string;
  step: string;
}
