import type { Json } from '@yishi/policies';

/** A part of a document with a name that never changes: a field, a step, a block. */
export interface TreeNode {
  id: string;
  [property: string]: Json | undefined;
}

/** What is edited: a root whose lists hold nodes, which may hold nodes again. */
export type TreeDocument = Record<string, Json | undefined>;

/** Which properties hold nodes: `fields` in a form; `steps` and `blocks` in a procedure. */
export type NodeLists = readonly string[];

/** Where a node stands: before a sibling, or last. Names, not numbers, so that others may insert. */
export interface Place {
  /** Null is the root. */
  parent: string | null;
  list: string;
  before: string | null;
}

/**
 * The smallest change. Each says what was there, so that it can be turned round, and is refused where
 * somebody else has changed the same thing since.
 */
export type Operation =
  | { type: 'insert'; place: Place; node: TreeNode }
  | { type: 'remove'; place: Place; node: TreeNode }
  | { type: 'move'; id: string; from: Place; to: Place }
  /** Sets a property of a node (null: of the root); an absent value takes it away. */
  | { type: 'set'; id: string | null; path: readonly string[]; value?: Json; was?: Json };

/** What was done at once, as it is kept: taken back as a whole. */
export interface EditRecord {
  seq: number;
  by: string;
  operations: readonly Operation[];
  /** Set when it takes back an edit, or does again what was taken back. */
  of?: { type: 'undo' | 'redo'; seq: number };
}
