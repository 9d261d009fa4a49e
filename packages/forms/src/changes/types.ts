import type { Text } from '@yishi/policies';

export interface FormChange {
  type:
    | 'added'
    | 'removed'
    | 'renamed'
    | 'moved'
    | 'retyped'
    | 'tightened'
    | 'required'
    | 'loosened'
    | 'relabelled'
    | 'logic'
    | 'view';
  /** Id of the field; absent for the form itself. */
  field?: string;
  words: Text;
  /** Whether data stored under the old form fits the new one. */
  compatible: boolean;
}

export interface FormDiff {
  changes: FormChange[];
  /** Decided by the schemas alone. */
  compatible: boolean;
  /** Why stored data needs a migration. */
  reasons: Text[];
}
