import type { Service } from '../support/index.ts';
import { setState } from './set-state.ts';

/** Declares a record void: it is kept and found among the void ones; nothing is ever deleted. */
export const voidRecord: Service<'voidRecord'> = (call) =>
  setState(call, { act: 'void', action: 'void-record', reason: call.body.reason });
