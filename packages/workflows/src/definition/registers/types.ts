import type { AccessScope, AccessSubject, Text } from '@yishi/policies';

/**
 * What people may do with the records of a register: `read` with personal values masked, see them
 * `exact`, `write` new records and changes, `keep` the register: lock, correct, void, import, export.
 */
export type RegisterAct = 'read' | 'exact' | 'write' | 'keep';

/** Who may do what with which records; whatever no rule allows is refused. */
export interface RegisterAccess {
  allow: RegisterAct[];
  /** Everyone who is signed in when empty. */
  who: AccessSubject;
  /** Which records, by their unit, seen from the posts of who asks; `owner` is who created it. */
  scope: Exclude<AccessScope, 'involved'>;
}

/** 台账: a form whose records are kept. Fields are named by their id. */
export interface RegisterDefinition {
  key: string;
  title: Text;
  description?: Text;
  /** Key of a form of the same pack. */
  form: string;
  /** What a record is called. */
  titleField: string;
  /** Fields that a list shows beside the title. */
  columns: string[];
  /** Fields by which a list is narrowed. */
  filters?: string[];
  /** Fields whose value should stand in one record only: equal ones are warned of. */
  unique?: string[];
  /** Field with the unit to which a record belongs; whose unit created it when absent. */
  unit?: string;
  access: RegisterAccess[];
}
