import type { Text } from '@yishi/policies';
import type { FormDefinition } from '../definition/types.ts';

/** Something that a document says and a form cannot say, or that a form says beyond the document. */
export interface Unkept {
  /** JSON pointer to the schema in the document that holds the keyword. */
  pointer: string;
  keyword: string;
  words: Text & { en: string };
}

/** A form made from a document, and what the document loses by it. */
export interface Imported {
  definition: FormDefinition;
  unkept: Unkept[];
}
