import type { FieldDefinition, FormDefinition } from '../definition/types.ts';
import {
  findNode,
  walkNodes,
  type Place,
  type TreeDocument,
  type TreeNode,
} from '../editing/index.ts';
import { formLists } from './form-lists.ts';

export interface FoundField {
  field: FieldDefinition;
  place: Place;
}

export const asDocument = (form: FormDefinition): TreeDocument => form as unknown as TreeDocument;
export const asNode = (field: FieldDefinition): TreeNode => field as unknown as TreeNode;

/** A field by its id, with where it stands. */
export function findField(form: FormDefinition, id: string): FoundField | undefined {
  const found = findNode(asDocument(form), formLists, id);
  return found && { field: found.node as unknown as FieldDefinition, place: found.place };
}

/** All fields in the order of the form, containers first. */
export function fieldsOf(form: FormDefinition): FoundField[] {
  return [...walkNodes(asDocument(form), formLists)].map(({ node, place }) => ({
    field: node as unknown as FieldDefinition,
    place,
  }));
}

/** Those that stand beside one another in a container; null is the form itself. */
export function siblingsIn(form: FormDefinition, parent: string | null): FieldDefinition[] {
  if (parent === null) return form.fields;
  return findField(form, parent)?.field.fields ?? [];
}

export const placeIn = (parent: string | null, before: string | null = null): Place => ({
  parent,
  list: 'fields',
  before,
});
