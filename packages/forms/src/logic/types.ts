import type { Problem } from '@yishi/policies';
import type { FormData } from '../compile/types.ts';

export interface LogicOptions {
  /** UTC instant, recorded outside. */
  now: string;
  timeZone: string;
  /** Field ids, or JSON pointers of instances (`/明细/3/单价`); needs `previous`. */
  changed?: readonly string[];
  /** Result before the change; only dependents of `changed` are evaluated. */
  previous?: LogicResult;
}

/** What a rule or an expression said at one place. */
export interface LogicFinding {
  stop: boolean;
  problem: Problem;
}

/** Complete at all times, also after an incremental run. */
export interface LogicResult {
  /** Computed values set, values of hidden fields dropped; what did not change is the same object. */
  data: FormData;
  /** By JSON pointer of the instance; only hidden ones are listed, as false; not what is inside them. */
  visible: Record<string, boolean>;
  /** By JSON pointer of the instance; only required ones are listed, as true. */
  required: Record<string, boolean>;
  /** Rules that stop, and expressions that could not be evaluated. */
  problems: Problem[];
  /** Rules that warn. */
  warnings: Problem[];
  /** JSON pointers whose value, visibility or requiredness this run changed. */
  changes: string[];
  /** Problems and warnings by the rule and the place that they come from. */
  findings: Record<string, LogicFinding>;
}
