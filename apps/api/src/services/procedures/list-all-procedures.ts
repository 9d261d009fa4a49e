import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { procedureItems } from './procedure-items.ts';

export const listAllProcedures: Service<'listAllProcedures'> = async (call) =>
  ok({ items: await procedureItems(call, call.deps.db) });
