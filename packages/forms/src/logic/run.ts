import type { Clock, Json, Problem } from '@yishi/policies';
import type { FormData } from '../compile/types.ts';
import {
  descendantsOf,
  instancesOf,
  pointerOf,
  type Instance,
  type Rows,
  type TreeField,
} from '../tree/index.ts';
import { Marks } from './marks.ts';
import type { LogicPlan, PlannedExpression } from './plan.ts';
import { project } from './project.ts';
import type { LogicFinding, LogicResult } from './types.ts';
import { WorkingData } from './working-data.ts';

/** The state of one run; its parts are changed in place and handed out at the end. */
export interface Run {
  plan: LogicPlan;
  clock: Clock;
  /** What stands in the form, hidden values included. */
  raw: FormData;
  work: WorkingData;
  visible: Record<string, boolean>;
  required: Record<string, boolean>;
  findings: Record<string, LogicFinding>;
  changes: Set<string>;
  /** To be settled: visibility and value. */
  dirty: Marks;
  /** To be judged once all is settled: requiredness and rules. */
  recheck: Marks;
}

export function startRun(
  plan: LogicPlan,
  raw: FormData,
  clock: Clock,
  previous: LogicResult | undefined,
): Run {
  return {
    plan,
    clock,
    raw,
    work: new WorkingData(previous?.data ?? raw),
    visible: { ...previous?.visible },
    required: { ...previous?.required },
    findings: { ...previous?.findings },
    changes: new Set(),
    dirty: new Marks(),
    recheck: new Marks(),
  };
}

/** The instances of a field that are marked. */
export function markedInstances(run: Run, marks: Marks, field: TreeField): Instance[] {
  return marks.of(field.id).flatMap((within) => instancesOf(run.work.root, field, within));
}

/** Notes that a value changed: whoever reads it, or something in it, is looked at again. */
export function touched(run: Run, instance: Instance): void {
  run.changes.add(pointerOf(instance));
  const { field, rows } = instance;
  for (const source of [field, ...descendantsOf(field)]) {
    const planned = run.plan.fields.get(source.id);
    for (const { id, shared } of planned?.settles ?? []) run.dirty.add(id, rows.slice(0, shared));
    for (const { id, shared } of planned?.rechecks ?? [])
      run.recheck.add(id, rows.slice(0, shared));
  }
}

/** Everything inside a container is new: it is settled again and what was known of it is forgotten. */
export function renew(run: Run, { field, rows }: Instance): void {
  const inside = `${pointerOf({ field, rows })}/`;
  for (const known of [run.visible, run.required, run.findings])
    for (const key of Object.keys(known)) if (key.startsWith(inside)) delete known[key];
  for (const inner of descendantsOf(field)) {
    run.dirty.add(inner.id, rows);
    run.recheck.add(inner.id, rows);
  }
}

/** What an expression gives; `missing` excuses a failure: something read has no value yet. */
export interface Verdict {
  value: Json;
  missing: boolean;
  problems: Problem[];
}

export function evaluateIn(run: Run, planned: PlannedExpression, rows: Rows): Verdict {
  const { context, missing } = project(run.work.root, planned.reads, rows);
  const result = run.plan.engine.evaluate(planned.expression, context, run.clock);
  return { value: result.value, missing, problems: result.ok ? [] : result.problems };
}
