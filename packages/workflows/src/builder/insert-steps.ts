import { freeKey, type Operation, type Place } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type {
  BlockDefinition,
  ProcedureDefinition,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { keysIn, newBlock, newStep, type NewId } from './new-step.ts';
import { asNode, findBlock, findStep, stepPlace, stepsIn } from './procedure-nodes.ts';
import { removeSteps } from './change-steps.ts';
import { redirected } from './redirect.ts';

/** A new step of a kind, as the palette puts it in. */
export function insertStep(
  procedure: ProcedureDefinition,
  kind: StepKindDefinition,
  place: Place,
  newId: NewId,
  name?: Text,
): Operation[] {
  return [{ type: 'insert', place, node: asNode(newStep(procedure, kind, newId, name)) }];
}

/** The same once more, right below it, with all that is inside it. */
export function duplicateStep(
  procedure: ProcedureDefinition,
  id: string,
  newId: NewId,
): Operation[] {
  const found = findStep(procedure, id);
  if (!found) return [];
  return [{ type: 'insert', place: found.place, node: asNode(copy(procedure, found.step, newId)) }];
}

function copy(procedure: ProcedureDefinition, step: StepDefinition, newId: NewId): StepDefinition {
  const keys = keysIn(procedure);
  const ids = new Map<string, string>();
  const named = (each: StepDefinition): StepDefinition => {
    const made: StepDefinition = { ...each, id: newId() };
    ids.set(each.id, made.id);
    if (each.key) {
      made.key = freeKey(each.key, keys);
      keys.add(made.key);
    }
    if (each.blocks) made.blocks = each.blocks.map(blockOf);
    return made;
  };
  const blockOf = (block: BlockDefinition): BlockDefinition => ({
    ...block,
    id: newId(),
    steps: block.steps.map(named),
  });
  return redirected(named(step), ids);
}

/** A step of a kind with blocks around one that stands there: it is the first block's. */
export function wrapStep(
  procedure: ProcedureDefinition,
  id: string,
  kind: StepKindDefinition,
  newId: NewId,
): Operation[] {
  const found = findStep(procedure, id);
  if (!found || !kind.blocks) return [];
  const around = newStep(procedure, kind, newId);
  const [into] = around.blocks ?? [];
  if (!into) return [];
  return [
    { type: 'insert', place: { ...found.place, before: id }, node: asNode(around) },
    { type: 'move', id, from: found.place, to: stepPlace(into.id) },
  ];
}

/** The other way round: what its blocks hold stands in its place, one after another. */
export function unwrapStep(procedure: ProcedureDefinition, id: string): Operation[] {
  const found = findStep(procedure, id);
  if (!found?.step.blocks) return [];
  const { parent } = found.place;
  const moves = found.step.blocks.flatMap((block) =>
    block.steps.map((inner, index): Operation => {
      const from = stepPlace(block.id, block.steps[index + 1]?.id ?? null);
      return { type: 'move', id: inner.id, from, to: stepPlace(parent, id) };
    }),
  );
  return [...moves, ...removeSteps(procedure, [id], moves)];
}

/** One more block of a step; before the one for all other cases, which stays last. */
export function addBlock(
  procedure: ProcedureDefinition,
  step: string,
  kind: StepKindDefinition,
  newId: NewId,
): Operation[] {
  const blocks = findStep(procedure, step)?.step.blocks ?? [];
  if (!kind.blocks || blocks.length >= kind.blocks.max) return [];
  const before = blocks.find(({ otherwise }) => otherwise)?.id ?? null;
  const node = asNode(newBlock(kind, newId, false));
  return [{ type: 'insert', place: { parent: step, list: 'blocks', before }, node }];
}

/** A block goes with all that is in it; none below the number that the kind needs. */
export function removeBlock(
  procedure: ProcedureDefinition,
  id: string,
  kind: StepKindDefinition,
): Operation[] {
  const found = findBlock(procedure, id);
  const blocks = found?.place.parent ? findStep(procedure, found.place.parent)?.step.blocks : [];
  if (!found || (blocks ?? []).length <= (kind.blocks?.min ?? 0)) return [];
  return [{ type: 'remove', place: found.place, node: asNode(found.block) }];
}

/** One place to the left or right among the blocks of its step: the first that fits is taken. */
export function moveBlock(procedure: ProcedureDefinition, id: string, by: -1 | 1): Operation[] {
  const found = findBlock(procedure, id);
  const parent = found?.place.parent;
  if (!found || !parent) return [];
  const blocks = findStep(procedure, parent)?.step.blocks ?? [];
  const at = blocks.findIndex((each) => each.id === id);
  const beside = blocks[at + by];
  if (!beside) return [];
  const before = by < 0 ? beside.id : (blocks[at + 2]?.id ?? null);
  return [{ type: 'move', id, from: found.place, to: { ...found.place, before } }];
}

/** The last place of a sequence: before what ends it. */
export function placeAtEnd(
  procedure: ProcedureDefinition,
  block: string | null,
  isLast: (kind: string) => boolean,
): Place {
  const last = stepsIn(procedure, block).at(-1);
  return stepPlace(block, last && isLast(last.kind) ? last.id : null);
}
