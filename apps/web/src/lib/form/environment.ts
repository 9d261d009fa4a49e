import type { FormData } from '@yishi/forms';
import { createContext } from 'svelte';
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

/** Fields that are being marked for correction, with a remark each, by field id. */
export interface Marking {
  remarks: Readonly<Record<string, string>>;
  mark(fieldId: string, remark: string | undefined): void;
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
}

export const [formEnvironment, setFormEnvironment] = createContext<FormEnvironment>();

export const helpId = (node: FieldNode): string => `${node.id}-help`;
export const problemId = (node: FieldNode): string => `${node.id}-problem`;
export const labelId = (node: FieldNode): string => `${node.id}-label`;
export const remarkId = (node: FieldNode): string => `${node.id}-remark`;
