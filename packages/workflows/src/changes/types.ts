import type { Text } from '@yishi/policies';
import type { FieldKindRegistry } from '@yishi/forms';
import type { Bundle, Registry, StepKindDefinition } from '../definition/index.ts';

/** What is compared: a procedure with its forms and rules, published or not. */
export type Compared = Pick<Bundle, 'procedure' | 'forms' | 'policies'>;

export interface CompareKinds {
  stepKinds: Registry<StepKindDefinition>;
  fieldKinds: FieldKindRegistry;
}

/** A setting that differs; null where there is none, absent where words do not tell its value. */
export interface SettingChange {
  name: Text;
  was?: Text | null;
  is?: Text | null;
}

/** A step or branch as one side shows it. */
export interface RowSide {
  name: Text;
  /** A step's kind, or a branch's condition. */
  about: Text;
}

export interface ComparedRow {
  id: string;
  type: 'step' | 'block';
  /** How many branches it stands in. */
  depth: number;
  /** A step that moved stands twice: where it was, and where it is. */
  state: 'same' | 'changed' | 'new' | 'gone' | 'movedAway' | 'movedHere';
  was?: RowSide;
  is?: RowSide;
  changes: SettingChange[];
}

/** A form or rule that the procedure uses, with what changed of it, a sentence each. */
export interface ComparedPart {
  kind: 'form' | 'policy';
  key: string;
  title: Text;
  change: 'new' | 'changed' | 'removed';
  words: Text[];
}

export interface Comparison {
  /** Both paths of cards beside one another. */
  rows: ComparedRow[];
  /** What changed of the procedure itself, a sentence each. */
  words: Text[];
  parts: ComparedPart[];
}
