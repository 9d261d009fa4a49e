import type { FormData } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { createContext, type Component } from 'svelte';
import type { FieldFaces } from './face.ts';
import type { FieldNode } from './field-node.ts';
import type { FormModel } from './form-model.ts';
import type { FormServices } from './services.ts';

/** What stood in a form before, to be compared with. */
export interface Before {
  data: FormData;
  at: string;
  by: { name: string };
}

/** What stood in a record before its form changed, and was not taken along. */
export interface Lost {
  items: readonly LostItem[];
  /** Places that are left empty on purpose; absent where nothing can be filled in. */
  settled?: ReadonlySet<string>;
  onsettle?: (path: string, settled: boolean) => void;
}
export interface LostItem {
  /** JSON pointer; null where the form has no such field any more. */
  path: string | null;
  label: Text;
  /** What stood there; null where nothing did, or it is not told. */
  words: Text | null;
  reason: Text;
}

/** Fields that are being marked for correction, with a remark each, by field id. */
export interface Marking {
  remarks: Readonly<Record<string, string>>;
  mark(fieldId: string, remark: string | undefined): void;
}

/** How a form is compared with what stood there before; fetched for those alone that have such. */
export interface Past {
  WasValue: Component<{ node: FieldNode }>;
  LostValues: Component<{ node: FieldNode }>;
  changedSince: (before: FormData, node: FieldNode) => boolean;
  lostAt: (lost: Lost | undefined, node: FieldNode) => readonly unknown[];
}

/** What every face of one form shares. */
export interface FormEnvironment {
  readonly model: FormModel;
  readonly faces: FieldFaces;
  readonly services: FormServices;
  /** Remarks of who sent it back, by field id. */
  readonly corrections: Readonly<Record<string, string>>;
  readonly marking: Marking | undefined;
  readonly before: Before | undefined;
  readonly lost: Lost | undefined;
  readonly past: Past | undefined;
}

/** Whether a field says something else than it did before. */
export const isChanged = ({ before, past }: FormEnvironment, node: FieldNode): boolean =>
  before !== undefined && past?.changedSince(before.data, node) === true;

export const [formEnvironment, setFormEnvironment] = createContext<FormEnvironment>();

export const helpId = (node: FieldNode): string => `${node.id}-help`;
export const problemId = (node: FieldNode): string => `${node.id}-problem`;
export const labelId = (node: FieldNode): string => `${node.id}-label`;
export const lostId = (node: FieldNode): string => `${node.id}-lost`;
export const remarkId = (node: FieldNode): string => `${node.id}-remark`;
