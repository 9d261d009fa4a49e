import type { Problem } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import { pointerTo, segmentsOf } from '../json/index.ts';
import { codeOf } from '../messages/index.ts';
import type { SchemaError } from '../schema/index.ts';

/** A structural error of a definition, named by the property that is missing, unknown or wrong. */
export function shapeProblem(error: SchemaError): Problem {
  const { params } = codeOf(error);
  const property = String(params['property'] ?? segmentsOf(error.instancePath).at(-1) ?? '');
  if (error.keyword === 'required')
    return definitionProblem('form.missing', error.instancePath, { property });
  if (error.keyword === 'additionalProperties')
    return definitionProblem('form.unknown', pointerTo(error.instancePath, property), { property });
  return definitionProblem('form.wrong', error.instancePath, { property });
}
