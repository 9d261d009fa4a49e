import type { Json } from '@yishi/policies';

export type Operator =
  | 'equals'
  | 'not'
  | 'greater'
  | 'atLeast'
  | 'less'
  | 'atMost'
  | 'after'
  | 'notBefore'
  | 'before'
  | 'notAfter'
  | 'contains'
  | 'startsWith'
  | 'isOneOf'
  | 'filled'
  | 'empty'
  | 'isTrue'
  | 'isFalse';

/** One thing that is asked of a field. */
export interface ConditionTest {
  /** Id of the field. */
  field: string;
  operator: Operator;
  /** Absent where the operator says it all; a list for `isOneOf`; a day for dates. */
  value?: Json;
  /** Id of the field with whose value it is compared, instead of a value. */
  other?: string;
}

/** A condition as it is picked; of a single test the join is `all`. */
export interface Condition {
  join: 'all' | 'any';
  tests: ConditionTest[];
}
