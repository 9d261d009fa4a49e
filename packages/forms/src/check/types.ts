import type { Problem } from '@yishi/policies';
import type { FormData } from '../compile/types.ts';
import type { LogicResult } from '../logic/index.ts';

export interface CheckOptions {
  view: string;
  /**
   * `draft` never refuses for what is missing; what is wrong but may be half typed is a warning.
   * Show the problems of `submit` at fields that were left.
   */
  mode: 'draft' | 'submit';
  /** UTC instant, recorded outside. */
  now: string;
  timeZone: string;
  /** Stored data: fields that the view does not let this person edit keep these values. */
  base?: FormData;
  /** What `applyLogic` said of these very data at this time; it is not asked again then. */
  settled?: LogicResult;
}

export interface CheckedForm {
  /** Computed values set, hidden values dropped, not editable values as in `base`. */
  data: FormData;
  /** Paths are JSON pointers into `data` as it was given; in the order of the form. */
  problems: Problem[];
  warnings: Problem[];
}

export type FormValidator = (data: unknown, options: CheckOptions) => CheckedForm;
