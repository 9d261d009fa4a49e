import type { FormData } from '@yishi/forms';
import { changedSince } from './changes.ts';
import type { FieldNode } from './field-node.ts';
import type { FormModel } from './form-model.ts';
import { valueAt, withValue } from './pointers.ts';

/** Which of two versions of a form counts for a field. */
export type Side = 'mine' | 'theirs';

/** A field in which two versions of one form differ; a table counts once. */
export interface Difference {
  node: FieldNode;
  pointer: string;
  /** The only one that changed it since both began; absent where both did, or nobody knows. */
  only: Side | undefined;
}

interface Versions {
  mine: FormModel;
  theirs: FormModel;
  /** What stood there before either was changed, where that is known. */
  base?: FormData | undefined;
}

/** Fields that a person fills and that differ, whether they show in both versions or in one. */
export function differencesOf({ mine, theirs, base }: Versions): Difference[] {
  return apart({ mine, theirs, base }).filter(
    ({ node, pointer }) =>
      node.mode !== 'hidden' || (theirs.nodeAt(pointer)?.mode ?? 'hidden') !== 'hidden',
  );
}

/** One form out of two versions: field by field as chosen, else what only one of them changed. */
export function mergeVersions(
  versions: Versions,
  chosen: Readonly<Record<string, Side>>,
  otherwise?: Side,
): FormData {
  const { mine, theirs } = versions;
  return apart(versions)
    .filter(({ pointer, only }) => (chosen[pointer] ?? otherwise ?? only) === 'theirs')
    .reduce(
      (data, { pointer }) => withValue(data, pointer, valueAt(theirs.data, pointer)),
      mine.data,
    );
}

function apart({ mine, theirs, base }: Versions): Difference[] {
  return [...mine.nodes()]
    .filter((node) => !node.scope.rowKey && !node.computed && changedSince(theirs.data, node))
    .map((node) => ({ node, pointer: node.pointer, only: base && whoChanged(base, theirs, node) }));
}

function whoChanged(base: FormData, theirs: FormModel, node: FieldNode): Side | undefined {
  if (!changedSince(base, node)) return 'theirs';
  const other = theirs.nodeAt(node.pointer);
  return other && !changedSince(base, other) ? 'mine' : undefined;
}
