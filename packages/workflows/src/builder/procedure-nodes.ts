import { findNode, walkNodes, type Place, type TreeDocument, type TreeNode } from '@yishi/forms';
import type {
  BlockDefinition,
  ProcedureDefinition,
  Registry,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { procedureLists } from './procedure-lists.ts';

export type StepKinds = Registry<StepKindDefinition>;
export type ProcedureNode = StepDefinition | BlockDefinition;

export interface FoundStep {
  step: StepDefinition;
  place: Place;
}

export interface FoundBlock {
  block: BlockDefinition;
  place: Place;
}

export const asDocument = (procedure: ProcedureDefinition): TreeDocument =>
  procedure as unknown as TreeDocument;
export const asNode = (node: ProcedureNode): TreeNode => node as unknown as TreeNode;

/** Where a step stands: in a block (null: in the procedure itself), before a sibling or last. */
export const stepPlace = (block: string | null, before: string | null = null): Place => ({
  parent: block,
  list: 'steps',
  before,
});

/** A step by its id, with where it stands. */
export function findStep(procedure: ProcedureDefinition, id: string): FoundStep | undefined {
  const found = findNode(asDocument(procedure), procedureLists, id);
  if (found?.place.list !== 'steps') return undefined;
  return { step: found.node as unknown as StepDefinition, place: found.place };
}

/** A block by its id, with the step that holds it. */
export function findBlock(procedure: ProcedureDefinition, id: string): FoundBlock | undefined {
  const found = findNode(asDocument(procedure), procedureLists, id);
  if (found?.place.list !== 'blocks') return undefined;
  return { block: found.node as unknown as BlockDefinition, place: found.place };
}

/** All steps in the order of the procedure, outer before inner. */
export const stepsOf = (procedure: ProcedureDefinition): FoundStep[] =>
  [...walkNodes(asDocument(procedure), procedureLists)]
    .filter(({ place }) => place.list === 'steps')
    .map(({ node, place }) => ({ step: node as unknown as StepDefinition, place }));

/** The steps of a block; null is the procedure itself. */
export const stepsIn = (
  procedure: ProcedureDefinition,
  block: string | null,
): readonly StepDefinition[] =>
  block === null ? procedure.steps : (findBlock(procedure, block)?.block.steps ?? []);

/** Whether a step of a kind may stand there: the first begins, what ends has nothing after it. */
export function fits(
  procedure: ProcedureDefinition,
  kinds: StepKinds,
  kind: StepKindDefinition,
  place: Place,
): boolean {
  const siblings = stepsIn(procedure, place.parent);
  const at = siblings.findIndex(({ id }) => id === place.before);
  const before = siblings[(at < 0 ? siblings.length : at) - 1];
  const after = at < 0 ? undefined : siblings[at];
  const begins = (step: StepDefinition | undefined) => step && kinds.get(step.kind)?.first;
  if (kind.first) return place.parent === null && before === undefined && !begins(after);
  if (begins(after) || (before && kinds.get(before.kind)?.last)) return false;
  return !kind.last || after === undefined;
}
