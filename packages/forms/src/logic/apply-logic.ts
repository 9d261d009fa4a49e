import { feel } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { applyLogicBy } from './apply-logic-by.ts';
import type { LogicOptions, LogicResult } from './types.ts';

/** Settles visibility, computed values, requiredness and rules, whatever FEEL they are written in. */
export const applyLogic = (
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  data: FormData,
  options: LogicOptions,
): LogicResult => applyLogicBy(feel, compiled, registry, data, options);
