import type { Problem } from '@yishi/policies';
import { usedSteps, type Forms } from '../analyse.ts';
import { expressionsRead, namesAreFree, numberCounts } from './expressions.ts';
import { referencesHold } from './references.ts';
import { registersFit } from './registers.ts';
import { periodsAreWhole, remindersFit, settingsFit, startersAreKnown } from './settings.ts';
import { beginsAndEnds, blocksFit, idsAreUnique } from './structure.ts';
import type { BundleDraft, Linted, LintRule, Registries } from './types.ts';

const rules: readonly LintRule[] = [
  idsAreUnique,
  beginsAndEnds,
  blocksFit,
  referencesHold,
  registersFit,
  namesAreFree,
  expressionsRead,
  numberCounts,
  periodsAreWhole,
  remindersFit,
  startersAreKnown,
];

/** Everything that would go wrong later, found before publishing; paths point into the procedure. */
export function lintProcedure(draft: BundleDraft, registries: Registries): Problem[] {
  const forms: Forms = Object.fromEntries(draft.forms.map((form) => [form.key, form]));
  const kinds = registries.stepKinds;
  const { procedure, registers = [] } = draft;
  const { fieldKinds } = registries;
  const shape: Linted = { procedure, forms, steps: [], kinds, fieldKinds, registers };
  const placed = usedSteps(draft.procedure, forms, { get: () => undefined, all: () => [] });
  // Kinds may trust settings that fit their schema: what does not is told before they are asked.
  const wrong = settingsFit({ ...shape, steps: placed });
  if (wrong.length) return wrong;
  const linted = { ...shape, steps: usedSteps(draft.procedure, forms, kinds) };
  return rules.flatMap((rule) => rule(linted));
}
