import type { FieldKind } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type {
  FieldControlProps,
  Plugin,
  PluginFaces,
  StepFillingProps,
  StepKind,
  StepResultProps,
} from '@yishi/workflows';
import type { Component } from 'svelte';
import * as installed from '../../../../../plugins/installed.gen.ts';

type Entry = () => Promise<{ faces?: unknown }>;

const plugins: Readonly<Record<string, Plugin>> = installed.plugins;
const webEntries: Readonly<Record<string, Entry>> = installed.webEntries;
const all = Object.values(plugins);

/** Field kinds that the plug-ins of this build add. */
export const outsideFieldKinds: readonly FieldKind[] = all.flatMap(
  ({ fieldKinds = [] }) => fieldKinds,
);

/** Step kinds that they add. */
export const outsideStepKinds: readonly StepKind[] = all.flatMap(({ stepKinds = [] }) => stepKinds);

/** The sentence of a plug-in for a code of the timeline. */
export const outsideWords = (code: string): Text | undefined =>
  all.map(({ words = {} }) => words[code]).find((words) => words !== undefined);

interface StepFaceOutside {
  result?: Component<StepResultProps>;
  filling?: Component<StepFillingProps>;
}
interface FieldFaceOutside {
  component: Component<FieldControlProps>;
  frame: 'label' | 'group';
  read?: Component<FieldControlProps>;
}

/** Whether a step of a plug-in may have a face of its own; it is fetched only where it is shown. */
export const mayHaveStepFace = (kind: string): boolean =>
  entryOf(({ stepKinds = [] }) => stepKinds, kind) !== undefined;

/** The faces of a step; none where the plug-in has none, or cannot be fetched. */
export async function outsideStepFace(kind: string): Promise<StepFaceOutside> {
  const faces = await facesOf(entryOf(({ stepKinds = [] }) => stepKinds, kind));
  return (faces?.steps?.[kind] ?? {}) as StepFaceOutside;
}

const fieldParts = new Map<string, FieldFaceOutside>();

/** The face of a field once it was fetched. */
export const outsideFieldParts = (kind: string): FieldFaceOutside | undefined =>
  fieldParts.get(kind);

/** Fetches the face of a field; none where the plug-in cannot be fetched. */
export async function outsideFieldFace(kind: string): Promise<FieldFaceOutside | undefined> {
  const faces = await facesOf(entryOf(({ fieldKinds = [] }) => fieldKinds, kind));
  const face = faces?.fields?.[kind] as FieldFaceOutside | undefined;
  if (face) fieldParts.set(kind, face);
  return face;
}

/** How to fetch the faces of the plug-in that has this kind. */
function entryOf(
  kindsOf: (plugin: Plugin) => readonly { kind: string }[],
  kind: string,
): Entry | undefined {
  const found = Object.entries(plugins).find(([, plugin]) =>
    kindsOf(plugin).some((each) => each.kind === kind),
  );
  return found && webEntries[found[0]];
}

async function facesOf(entry: Entry | undefined): Promise<PluginFaces | undefined> {
  try {
    return (await entry?.())?.faces as PluginFaces | undefined;
  } catch {
    // A plug-in that cannot be fetched or throws has no face; what it stands for is shown plainly.
    return undefined;
  }
}
