import { fieldFaces } from '#lib/faces/fields/index.ts';
import type { FaceSource, FieldFaces } from '../face.ts';

/** Faces that are here, by kind. */
export const loadedFaces: FieldFaces = {};

/** Plug-ins are fetched only where one is needed, so that no other form carries them. */
const outside = () => import('#lib/plugins/index.ts');

/** Fetches the faces of these kinds, or of all; a form is shown once all of its own are here. */
export async function loadFaces(kinds?: readonly string[]): Promise<void> {
  await Promise.all((kinds ?? (await allKinds())).map(loadFace));
}

async function allKinds(): Promise<string[]> {
  const { outsideFieldKinds } = await outside();
  return [...Object.keys(fieldFaces), ...outsideFieldKinds.map(({ kind }) => kind)];
}

async function loadFace(kind: string): Promise<void> {
  if (loadedFaces[kind]) return;
  const source = fieldFaces[kind] ?? (await sourceOutside(kind));
  if (!source) return;
  const [component, read] = await Promise.all([source.component(), source.read?.()]);
  const { component: _component, read: _read, ...look } = source;
  loadedFaces[kind] = {
    ...look,
    component: component.default,
    ...(read ? { read: read.default } : {}),
  };
}

/** A plug-in's face; where it cannot be fetched the field is filled in as a text. */
async function sourceOutside(kind: string): Promise<FaceSource | undefined> {
  const { outsideFieldFace, outsideFieldKinds } = await outside();
  if (!outsideFieldKinds.some((each) => each.kind === kind)) return undefined;
  const face = await outsideFieldFace(kind);
  if (!face) return fieldFaces['text'];
  const component = () => import('./OutsideField.svelte');
  const read = () => import('./OutsideRead.svelte');
  return { frame: face.frame, component, ...(face.read ? { read } : {}) };
}
