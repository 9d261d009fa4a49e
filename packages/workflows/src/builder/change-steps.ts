import {
  applyOperations,
  freeKey,
  nameInPlaceOf,
  setOperation,
  standsWithin,
  type Operation,
  type Place,
} from '@yishi/forms';
import type { Json, Text } from '@yishi/policies';
import type { ProcedureDefinition, StepKindDefinition } from '../definition/index.ts';
import { keysIn } from './new-step.ts';
import { procedureLists } from './procedure-lists.ts';
import {
  asNode,
  findBlock,
  findStep,
  stepPlace,
  stepsIn,
  type FoundBlock,
  type FoundStep,
} from './procedure-nodes.ts';

const listed = (operation: Operation | undefined): Operation[] => (operation ? [operation] : []);

/** Another value for a property of a step, or for one of its settings. */
export function setStep(
  procedure: ProcedureDefinition,
  id: string,
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  const found = findStep(procedure, id);
  return found ? listed(setOperation(found.step, id, path, value)) : [];
}

/** Another value for a property of a block: its name, or when it is taken. */
export function setBlock(
  procedure: ProcedureDefinition,
  id: string,
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  const found = findBlock(procedure, id);
  return found ? listed(setOperation(found.block, id, path, value)) : [];
}

/** Another value for a property of the procedure itself. */
export function setProcedure(
  procedure: ProcedureDefinition,
  path: readonly string[],
  value: Json | undefined,
): Operation[] {
  return listed(setOperation(procedure, null, path, value));
}

/**
 * Another name. The key of its result goes with it while nothing depends on it: `fixed` holds the
 * ids of steps whose key is in use, by an expression or in what was published; `kind` tells the
 * name that nobody wrote.
 */
export function nameStep(
  procedure: ProcedureDefinition,
  id: string,
  name: Text,
  fixed: ReadonlySet<string>,
  kind?: StepKindDefinition,
): Operation[] {
  const found = findStep(procedure, id);
  if (!found) return [];
  const written = nameInPlaceOf(found.step.name, name, kind?.title);
  const renamed = setStep(procedure, id, ['name'], written as unknown as Json);
  const { key, name: was } = found.step;
  if (!key || fixed.has(id) || name['zh-CN'] === was['zh-CN']) return renamed;
  const others = keysIn(procedure);
  others.delete(key);
  return [...renamed, ...setStep(procedure, id, ['key'], freeKey(name['zh-CN'], others))];
}

/** Takes steps out with all that is inside them, after other operations were made. */
export function removeSteps(
  procedure: ProcedureDefinition,
  ids: readonly string[],
  after: readonly Operation[] = [],
): Operation[] {
  const made = applyOperations(procedure, after, procedureLists);
  let now = made.ok ? made.value : procedure;
  return ids.flatMap((id): Operation[] => {
    const found = findStep(now, id);
    if (!found) return [];
    const operation: Operation = { type: 'remove', place: found.place, node: asNode(found.step) };
    const next = applyOperations(now, [operation], procedureLists);
    if (next.ok) now = next.value;
    return [operation];
  });
}

/** Another place; none when it stands there already or would go into itself. */
export function moveStep(procedure: ProcedureDefinition, id: string, to: Place): Operation[] {
  const found = findStep(procedure, id);
  if (!found || to.before === id) return [];
  if (to.parent !== null && standsWithin(asNode(found.step), procedureLists, to.parent)) return [];
  const { place } = found;
  if (place.parent === to.parent && place.before === to.before) return [];
  return [{ type: 'move', id, from: place, to }];
}

/** One place up or down among its siblings; at an end, out of the step around it. */
export function moveStepBy(procedure: ProcedureDefinition, id: string, by: -1 | 1): Operation[] {
  const found = findStep(procedure, id);
  if (!found) return [];
  const { parent } = found.place;
  const siblings = stepsIn(procedure, parent);
  const at = siblings.findIndex((each) => each.id === id);
  const beside = siblings[at + by];
  if (beside) {
    const before = by < 0 ? beside.id : (siblings[at + 2]?.id ?? null);
    return moveStep(procedure, id, stepPlace(parent, before));
  }
  const around = stepAround(procedure, found);
  if (!around) return [];
  return moveStep(
    procedure,
    id,
    by < 0 ? stepPlace(around.place.parent, around.step.id) : around.place,
  );
}

/** The step in whose block another stands. */
export function stepAround(
  procedure: ProcedureDefinition,
  { place }: FoundStep | FoundBlock,
): FoundStep | undefined {
  const holder = place.parent === null ? undefined : findBlock(procedure, place.parent);
  const around = holder ? holder.place.parent : null;
  return around === null ? undefined : findStep(procedure, around);
}
