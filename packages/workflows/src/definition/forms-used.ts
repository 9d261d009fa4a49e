import type { FormDefinition } from '@yishi/forms';
import { fieldsOfStep, usedSteps, type Forms, type UsedStep } from './analyse.ts';
import { checkShape } from './check-shape.ts';
import type { Registry, StepKindDefinition } from './step-kind.ts';
import type { ProcedureDefinition } from './types.ts';

/** Keys of the forms that a procedure refers to; steps that are not finished yet say nothing. */
export function formsUsed(
  procedure: ProcedureDefinition,
  definitions: readonly FormDefinition[],
  kinds: Registry<StepKindDefinition>,
): Set<string> {
  return new Set(
    wholeSteps(procedure, definitions, kinds).flatMap(({ uses }) => [
      ...(uses.forms ?? []).map(({ form }) => form.form),
      ...fieldsOfStep(uses).map(({ form }) => form),
    ]),
  );
}

/** What the steps of a design point to, as far as they are finished. */
export function wholeSteps(
  procedure: ProcedureDefinition,
  definitions: readonly FormDefinition[],
  kinds: Registry<StepKindDefinition>,
): UsedStep[] {
  const forms: Forms = Object.fromEntries(definitions.map((form) => [form.key, form]));
  return usedSteps(procedure, forms, wholeOnly(kinds));
}

/** Kinds may trust settings that fit their schema: of others they are not asked. */
const wholeOnly = (kinds: Registry<StepKindDefinition>): Registry<StepKindDefinition> => ({
  all: () => kinds.all(),
  get: (name) => {
    const kind = kinds.get(name);
    if (!kind?.uses) return kind;
    const { uses, configSchema } = kind;
    return {
      ...kind,
      uses: (settings, forms) =>
        checkShape(configSchema, settings).length > 0 ? {} : uses(settings, forms),
    };
  },
});
