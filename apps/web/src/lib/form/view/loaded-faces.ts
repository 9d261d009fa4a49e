import type { FieldKind } from '@yishi/forms';
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

/** By what its values are to a formula, whose face a field has without one of its own. */
const plainFaces: Partial<Record<FieldKind['feel'], string>> = {
  number: 'number',
  boolean: 'yes-no',
  date: 'date',
  'date and time': 'date-time',
};

/** A plug-in's face; where it has none, or none can be fetched, one that fits its values. */
async function sourceOutside(name: string): Promise<FaceSource | undefined> {
  const { outsideFieldFace, outsideFieldKinds } = await outside();
  const kind = outsideFieldKinds.find((each) => each.kind === name);
  if (!kind) return undefined;
  const face = await outsideFieldFace(name);
  if (!face) return fieldFaces[plainFaces[kind.feel] ?? 'text'];
  const component = () => import('./OutsideField.svelte');
  const read = () => import('./OutsideRead.svelte');
  return { frame: face.frame, component, ...(face.read ? { read } : {}) };
}
