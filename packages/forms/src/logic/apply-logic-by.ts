import type { ExpressionEngine } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/index.ts';
import { equal } from '../json/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import {
  holderOf,
  instanceAt,
  instancesOf,
  pointerOf,
  valueOf,
  type Instance,
} from '../tree/index.ts';
import { judge } from './judge.ts';
import { planOf } from './plan.ts';
import { renew, startRun, touched, type Run } from './run.ts';
import { settle } from './settle.ts';
import type { LogicOptions, LogicResult } from './types.ts';

/**
 * Settles visibility, computed values, requiredness and rules. `data` is what stands in the form,
 * hidden fields included, so that a field that shows again has its value again.
 */
export function applyLogicBy(
  engine: ExpressionEngine,
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  data: FormData,
  { now, timeZone, changed, previous }: LogicOptions,
): LogicResult {
  const plan = planOf(compiled, registry, engine);
  const before = changed ? previous : undefined;
  const run = startRun(plan, data, { now, timeZone }, before);
  if (before && changed) for (const each of changed) takeOver(run, each);
  else markAll(run);
  settle(run);
  judge(run);
  const found = Object.values(run.findings);
  return {
    data: run.work.root,
    visible: run.visible,
    required: run.required,
    problems: found.filter(({ stop }) => stop).map(({ problem }) => problem),
    warnings: found.filter(({ stop }) => !stop).map(({ problem }) => problem),
    changes: [...run.changes],
    findings: run.findings,
  };
}

function markAll(run: Run): void {
  for (const { id } of run.plan.tree.all) {
    run.dirty.add(id, []);
    run.recheck.add(id, []);
  }
  run.recheck.add('', []);
}

/** Takes a value that was changed in the form over into the settled data. */
function takeOver(run: Run, change: string): void {
  const field = run.plan.tree.byId.get(change);
  const instances = field
    ? instancesOf(run.work.root, field)
    : [instanceAt(run.plan.tree, change)].filter((instance) => instance !== undefined);
  for (const instance of instances) takeOverOne(run, instance);
}

function takeOverOne(run: Run, instance: Instance): void {
  const { field } = instance;
  if (!holderOf(run.work.root, instance) || run.visible[pointerOf(instance)] === false) return;
  if (run.plan.fields.get(field.id)?.value) return;
  const value = valueOf(run.raw, instance);
  if (field.children.length === 0 && equal(valueOf(run.work.root, instance), value)) return;
  run.work.set(instance, value);
  renew(run, instance);
  touched(run, instance);
  run.dirty.add(field.id, instance.rows);
}
