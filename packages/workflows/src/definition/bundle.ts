import { canonicalJson, parseForm, sha256Hex, withoutCases } from '@yishi/forms';
import { checkPolicy, ok, refuse, type Problem, type Result } from '@yishi/policies';
import { fieldsOfStep, usedSteps, type Forms } from './analyse.ts';
import { lintProcedure, type BundleDraft, type Registries } from './lint/index.ts';
import { parseProcedure } from './parse.ts';
import type { Bundle, ProcedureDefinition } from './types.ts';
import { everyStep } from './walk.ts';

export interface BuiltBundle {
  bundle: Bundle;
  /** sha256 of `json`. */
  hash: string;
  /** RFC 8785 canonical JSON. */
  json: string;
}

const under = (prefix: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, path: prefix + problem.path }));

function faultsOf(draft: BundleDraft, registries: Registries): Problem[] {
  const parsed = parseProcedure(draft.procedure, registries.stepKinds);
  const forms = draft.forms.flatMap((form) => {
    const result = parseForm(form, registries.fieldKinds);
    return result.ok ? [] : under(`/forms/${form.key}`, result.problems);
  });
  const policies = draft.policies.flatMap((policy) =>
    under(`/policies/${policy.key}`, checkPolicy(policy)),
  );
  if (!parsed.ok) return [...under('/procedure', parsed.problems), ...forms, ...policies];
  return [...under('/procedure', lintProcedure(draft, registries)), ...forms, ...policies];
}

/** Forms that the procedure's steps and people rules refer to. */
function usedForms(draft: BundleDraft, registries: Registries): Forms {
  const all: Forms = Object.fromEntries(draft.forms.map((form) => [form.key, form]));
  const used = new Set<string>();
  for (const { uses } of usedSteps(draft.procedure, all, registries.stepKinds)) {
    for (const { form } of uses.forms ?? []) used.add(form.form);
    for (const { form } of fieldsOfStep(uses)) used.add(form);
  }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => used.has(key))
      .map(([key, form]) => [key, withoutCases(form)]),
  );
}

const fieldsOf = (fields: Forms[string]['fields']): Forms[string]['fields'] =>
  fields.flatMap((field) => [field, ...fieldsOf(field.fields ?? [])]);

function kindVersions(draft: BundleDraft, forms: Forms, registries: Registries): Bundle['kinds'] {
  const kinds: Bundle['kinds'] = {};
  for (const { step } of everyStep(draft.procedure)) {
    kinds[`step/${step.kind}`] = registries.stepKinds.get(step.kind)?.version ?? 0;
  }
  for (const { kind } of Object.values(forms).flatMap((form) => fieldsOf(form.fields))) {
    kinds[`field/${kind}`] = registries.fieldKinds.get(kind)?.version ?? 0;
  }
  return kinds;
}

/** The procedure as it runs: how it was tried decides nothing. */
function withoutScenarios(procedure: ProcedureDefinition): ProcedureDefinition {
  const { scenarios: _, ...used } = procedure;
  return used;
}

/** One version of a procedure with only the forms it uses; refused when anything is wrong with it. */
export function buildBundle(draft: BundleDraft, registries: Registries): Result<BuiltBundle> {
  const problems = faultsOf(draft, registries);
  if (problems.length) return refuse(...problems);
  const forms = usedForms(draft, registries);
  const bundle: Bundle = {
    format: 1,
    procedure: withoutScenarios(draft.procedure),
    forms,
    policies: Object.fromEntries(draft.policies.map((policy) => [policy.key, policy])),
    kinds: kindVersions(draft, forms, registries),
  };
  const json = canonicalJson(bundle);
  return ok({ bundle: JSON.parse(json) as Bundle, hash: sha256Hex(json), json });
}
