import { fieldFaces } from '#lib/faces/fields/index.ts';
import type { FieldFaces } from '../face.ts';

/** Faces that are here, by kind. */
export const loadedFaces: FieldFaces = {};

/** Fetches the faces of these kinds, or of all; a form is shown once all of its own are here. */
export async function loadFaces(kinds: readonly string[] = Object.keys(fieldFaces)): Promise<void> {
  await Promise.all(kinds.map(loadFace));
}

async function loadFace(kind: string): Promise<void> {
  const source = fieldFaces[kind];
  if (!source || loadedFaces[kind]) return;
  const [component, read] = await Promise.all([source.component(), source.read?.()]);
  const { component: _component, read: _read, ...look } = source;
  loadedFaces[kind] = {
    ...look,
    component: component.default,
    ...(read ? { read: read.default } : {}),
  };
}
