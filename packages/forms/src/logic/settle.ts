import { equal } from '../json/index.ts';
import { holderOf, pointerOf, valueOf, type Instance } from '../tree/index.ts';
import { clearFailure, noteFailure } from './findings.ts';
import type { PlannedField } from './plan.ts';
import { evaluateIn, markedInstances, renew, touched, type Run } from './run.ts';

/** Settles visibility and computed values of all marked fields, in the order of the plan. */
export function settle(run: Run): void {
  for (const planned of run.plan.order) {
    if (!run.dirty.has(planned.field.id)) continue;
    for (const instance of markedInstances(run, run.dirty, planned.field))
      settleOne(run, planned, instance);
  }
}

function settleOne(run: Run, planned: PlannedField, instance: Instance): void {
  const holder = holderOf(run.work.root, instance);
  if (!holder) return;
  const pointer = pointerOf(instance);
  run.recheck.add(instance.field.id, instance.rows);
  const wasHidden = run.visible[pointer] === false;
  if (!isVisible(run, planned, instance, pointer)) {
    if (!wasHidden) hide(run, instance, pointer);
    put(run, instance, undefined);
    return;
  }
  if (wasHidden) show(run, instance, pointer);
  if (planned.value) put(run, instance, computed(run, planned, instance, pointer));
  else if (planned.field.kind.value === 'group' && valueOf(run.work.root, instance) === undefined)
    run.work.set(instance, {});
}

function isVisible(run: Run, planned: PlannedField, instance: Instance, pointer: string): boolean {
  if (!planned.visible) return true;
  const verdict = evaluateIn(run, planned.visible, instance.rows);
  const settled = verdict.missing || (verdict.problems.length === 0 && isAnswer(verdict.value));
  if (settled) clearFailure(run, pointer, 'visible');
  else noteFailure(run, instance, pointer, 'visible', verdict.problems);
  return verdict.value === true;
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'boolean' || value === null;
}

function hide(run: Run, instance: Instance, pointer: string): void {
  run.visible[pointer] = false;
  run.changes.add(pointer);
  renew(run, instance);
}

/** A field that shows again has the value again that stands in the form. */
function show(run: Run, instance: Instance, pointer: string): void {
  delete run.visible[pointer];
  run.changes.add(pointer);
  renew(run, instance);
  put(run, instance, valueOf(run.raw, instance));
}

function computed(run: Run, planned: PlannedField, instance: Instance, pointer: string): unknown {
  if (!planned.value) return undefined;
  const { kind, config } = planned.field;
  const verdict = evaluateIn(run, planned.value, instance.rows);
  const value = kind.fromFeel ? kind.fromFeel(verdict.value, config) : verdict.value;
  const broken = typeof value === 'number' && !Number.isFinite(value);
  if (broken || (verdict.problems.length > 0 && !verdict.missing)) {
    noteFailure(run, instance, pointer, 'value', verdict.problems);
    return undefined;
  }
  clearFailure(run, pointer, 'value');
  return value ?? undefined;
}

function put(run: Run, instance: Instance, value: unknown): void {
  if (equal(valueOf(run.work.root, instance), value)) return;
  run.work.set(instance, value);
  touched(run, instance);
}
