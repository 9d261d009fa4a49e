import { holderOf, pointerOf, type Instance } from '../tree/index.ts';
import { clearFailure, noteFailure, noteRule } from './findings.ts';
import type { PlannedField, PlannedRule } from './plan.ts';
import { evaluateIn, markedInstances, type Run } from './run.ts';

/** Judges requiredness and rules of all marked fields, once every value is settled. */
export function judge(run: Run): void {
  for (const field of run.plan.tree.all) {
    const planned = run.plan.fields.get(field.id);
    if (!planned || !run.recheck.has(field.id)) continue;
    for (const instance of markedInstances(run, run.recheck, field))
      judgeField(run, planned, instance);
  }
  if (run.recheck.has('')) for (const rule of run.plan.rules) judgeRule(run, rule, { pointer: '' });
}

function judgeField(run: Run, planned: PlannedField, instance: Instance): void {
  const pointer = pointerOf(instance);
  const there = holderOf(run.work.root, instance) !== undefined && run.visible[pointer] !== false;
  const required = there && isRequired(run, planned, instance, pointer);
  if (required !== (run.required[pointer] === true)) {
    if (required) run.required[pointer] = true;
    else delete run.required[pointer];
    run.changes.add(pointer);
  }
  for (const rule of planned.rules) {
    if (there) judgeRule(run, rule, { pointer, instance });
    else delete run.findings[`${pointer}#${rule.rule.id}`];
  }
}

function isRequired(run: Run, planned: PlannedField, instance: Instance, pointer: string): boolean {
  if (typeof planned.required !== 'object') return planned.required === true;
  const verdict = evaluateIn(run, planned.required, instance.rows);
  if (verdict.missing || typeof verdict.value === 'boolean') clearFailure(run, pointer, 'required');
  else noteFailure(run, instance, pointer, 'required', verdict.problems);
  return verdict.value === true;
}

/** A rule that cannot be judged because a value is missing is not broken: that is said elsewhere. */
function judgeRule(
  run: Run,
  rule: PlannedRule,
  from: { pointer: string; instance?: Instance },
): void {
  delete run.findings[`${from.pointer}#${rule.rule.id}`];
  const verdict = evaluateIn(run, rule.valid, from.instance?.rows ?? []);
  if (verdict.value === true && verdict.problems.length === 0) return;
  if (verdict.missing && (verdict.value !== false || verdict.problems.length > 0)) return;
  noteRule(run, rule, from, verdict.value === false ? [] : verdict.problems);
}
