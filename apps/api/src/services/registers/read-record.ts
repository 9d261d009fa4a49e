import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { openRecord } from './open-record.ts';
import { recordView } from './record-view.ts';

export const readRecord: Service<'readRecord'> = async (call) => {
  const opened = await openRecord(call, call.params);
  return opened.ok ? ok(await recordView(call, opened.value)) : opened;
};
