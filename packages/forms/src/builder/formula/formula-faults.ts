import { parseExpression, type Problem, type Scope } from '@yishi/policies';
import type { FormDefinition } from '../../definition/types.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { namesIn } from '../../tree/index.ts';
import { expressionText } from '../lint/expression-text.ts';
import { containerOf } from './formula-place.ts';
import type { FormulaFault, FormulaPlace } from './types.ts';

/** What is wrong with a formula as it is being written, at its place; an empty one is none. */
export function formulaFaults(
  form: FormDefinition,
  registry: FieldKindRegistry,
  place: FormulaPlace,
  text: string,
): FormulaFault[] {
  const { tree, container } = containerOf(form, registry, place);
  return faultsOf(text, namesIn(tree, container));
}

/** The same where the names are known that it may read. */
export function faultsOf(text: string, names: Scope): FormulaFault[] {
  if (text.trim() === '') return [];
  const parsed = parseExpression(text, { names });
  return parsed.ok ? [] : parsed.problems.map((problem) => faultOf(problem, text));
}

function faultOf(problem: Problem, text: string): FormulaFault {
  const { from, to } = problem.params ?? {};
  return {
    from: typeof from === 'number' ? from : 0,
    to: typeof to === 'number' ? to : text.length,
    code: problem.code,
    words: expressionText(problem),
  };
}
