import type { Service } from '../support/index.ts';
import { setState } from './set-state.ts';

export const unlockRecord: Service<'unlockRecord'> = (call) =>
  setState(call, { act: 'unlock', action: 'unlock-record', reason: call.body.reason });
