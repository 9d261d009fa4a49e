import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { pointerOf, treeOfForm, valueOf } from '../tree/index.ts';
import type { LostValue } from './types.ts';

/** What was lost, with the JSON pointer of its place; none where the form has no such field. */
export interface PlacedLoss {
  loss: LostValue;
  path: string | undefined;
}

/** What is still to be seen to in data of a form: a value in its place settles what was lost. */
export function stillLost(
  lost: readonly LostValue[],
  form: CompiledForm,
  registry: FieldKindRegistry,
  data: unknown,
): PlacedLoss[] {
  const { byId } = treeOfForm(form, registry);
  return lost.flatMap((loss): PlacedLoss[] => {
    const field = byId.get(loss.field);
    if (field?.rowDepth !== loss.rows.length) return [{ loss, path: undefined }];
    const place = { field, rows: loss.rows };
    const settled = loss.words !== undefined && valueOf(data, place) !== undefined;
    return settled ? [] : [{ loss, path: pointerOf(place) }];
  });
}
