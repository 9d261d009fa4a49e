import type { Service } from '../support/index.ts';
import { setState } from './set-state.ts';

/** Locks a record: from now on it is corrected with a reason, or not changed. */
export const lockRecord: Service<'lockRecord'> = (call) =>
  setState(call, { act: 'lock', action: 'lock-record' });
