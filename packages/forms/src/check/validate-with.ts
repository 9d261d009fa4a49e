import { feel } from '@yishi/policies';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import type { SchemaCheck } from '../schema/index.ts';
import type { FormValidator } from './types.ts';
import { validateBy } from './validate-by.ts';

/** The check of a form around any compiled schema check, whatever FEEL it is written in. */
export const validateWith = (
  schemaCheck: SchemaCheck,
  compiled: CompiledForm,
  registry: FieldKindRegistry,
): FormValidator => validateBy(feel, schemaCheck, compiled, registry);
