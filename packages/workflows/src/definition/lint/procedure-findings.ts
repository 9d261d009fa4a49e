import { fillTemplate } from '@yishi/forms';
import type { Problem, Text } from '@yishi/policies';
import { usedSteps, type Forms } from '../analyse.ts';
import { everyBlock } from '../walk.ts';
import { placeOf } from './place-of.ts';
import { rules } from './rules/index.ts';
import { settings } from './rules/settings/index.ts';
import type { BundleDraft, Fault, Finding, Linted, LintRule, Registries } from './types.ts';

/**
 * All that keeps a procedure from being published, then advice on what would make it better, each
 * with its place; the words are in both languages and some can be mended with one click.
 */
export function procedureFindings(draft: BundleDraft, registries: Registries): Finding[] {
  const forms: Forms = Object.fromEntries(draft.forms.map((form) => [form.key, form]));
  const { procedure, policies, registers = [], today, known } = draft;
  const { fieldKinds, stepKinds: kinds } = registries;
  const placed = usedSteps(procedure, forms, { get: () => undefined, all: () => [] });
  const bare: Linted = {
    procedure,
    forms,
    policies,
    steps: placed,
    blocks: everyBlock(procedure),
    byId: new Map(),
    kinds,
    fieldKinds,
    registers,
    ...(today === undefined ? {} : { today }),
    ...(known ? { known } : {}),
  };
  const toFindings = (linted: Linted) => (rule: LintRule) =>
    rule.check(linted).map((found) => findingOf(linted, rule, found));
  // Kinds may trust settings that fit their schema: what does not is told before they are asked.
  const wrong = toFindings(bare)(settings);
  if (wrong.length) return wrong;
  const steps = usedSteps(procedure, forms, kinds);
  const byId = new Map(steps.toReversed().map((one) => [one.step.id, one]));
  const findings = rules
    .filter((rule) => rule !== settings)
    .flatMap(toFindings({ ...bare, steps, byId }));
  const weight = ({ severity }: Finding): number => (severity === 'stop' ? 0 : 1);
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

/** Everything that would go wrong later, found before publishing; paths point into the procedure. */
export const lintProcedure = (draft: BundleDraft, registries: Registries): Problem[] =>
  procedureFindings(draft, registries)
    .filter(({ severity }) => severity === 'stop')
    .map(({ path, code, words, params }) => ({
      path,
      code,
      message: words['zh-CN'],
      ...(params ? { params } : {}),
    }));

function findingOf({ procedure }: Linted, rule: LintRule, found: Fault): Finding {
  const { path, code, params, mend } = found;
  const button = rule.mends?.[code];
  return {
    rule: rule.name,
    code,
    severity: rule.severity,
    path,
    place: placeOf(procedure, path),
    words: found.words ?? said(rule, code, params ?? {}),
    ...(params ? { params } : {}),
    ...(button && mend?.length ? { mend: { words: button, operations: mend } } : {}),
  };
}

function said({ name, messages }: LintRule, code: string, params: NonNullable<Problem['params']>) {
  const template = messages[code];
  if (!template) throw new Error(`the rule ${name} has no words for ${code}`);
  const text: Text = {
    'zh-CN': fillTemplate(template, 'zh-CN', params),
    en: fillTemplate(template, 'en', params),
  };
  return text;
}
