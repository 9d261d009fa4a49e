import type { Text } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/index.ts';
import type { FormCase } from '../definition/types.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { treeOfForm } from '../tree/index.ts';
import { dataById, dataByKey } from './data-by-id.ts';
import { observe, type Trial } from './observe.ts';

/** A case of the test sheet: what the form makes of this data now is what it must make of it later. */
export function keepCase(trial: Trial, title: Text): FormCase {
  const { roots } = treeOfForm(trial.compiled, trial.registry);
  const { view, now } = trial;
  const { problems, values, states } = observe(trial);
  const decided = states.filter(({ field }) => hasCondition(trial, field));
  const data = dataById(roots, trial.data);
  return { title, view, now, data, problems, values, states: decided };
}

/** The data of a case as the form takes it now. */
export const caseData = (
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  { data }: FormCase,
): FormData => dataByKey(treeOfForm(compiled, registry).roots, data);

function hasCondition({ compiled }: Trial, field: string | undefined): boolean {
  const { visible, required } = compiled.logic.fields[field ?? ''] ?? {};
  return visible !== undefined || typeof required === 'string';
}
