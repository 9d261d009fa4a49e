import { ok, refuse, type Problem, type Result } from '@yishi/policies';
import { analyseForm, treeOfDefinition, walkFields } from '../analysis/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { interpretSchema } from '../schema/index.ts';
import { checkField } from './check-field.ts';
import { checkReferences } from './check-references.ts';
import { formDefinitionSchema } from './definition-schema.ts';
import { shapeProblem } from './shape-problem.ts';
import type { FormDefinition } from './types.ts';

const checkShape = interpretSchema(formDefinitionSchema);

/** Reads a form definition from outside; every refusal has a JSON pointer into `input`. */
export function parseForm(input: unknown, registry: FieldKindRegistry): Result<FormDefinition> {
  const wrong = checkShape(input).map(shapeProblem);
  if (wrong.length > 0) return refuse(...wrong);
  const definition = input as FormDefinition;
  const problems: Problem[] = [
    ...walkFields(definition).flatMap((placed) => checkField(placed, registry)),
    ...checkReferences(definition),
  ];
  if (problems.length > 0) return refuse(...problems);
  const analysis = analyseForm(definition, treeOfDefinition(definition, registry));
  return analysis.problems.length > 0 ? refuse(...analysis.problems) : ok(definition);
}
