import { freeKey } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type {
  BlockDefinition,
  ProcedureDefinition,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { stepsOf } from './procedure-nodes.ts';

/** Gives ids that nothing has; from outside, since nothing here is left to chance. */
export type NewId = () => string;

/** Names that results of steps have already. */
export const keysIn = (procedure: ProcedureDefinition): Set<string> =>
  new Set(['applicant', ...stepsOf(procedure).flatMap(({ step: { key } }) => (key ? [key] : []))]);

/** What a kind begins with: what it says itself, else the first of each choice that must be made. */
export function initialSettings(kind: StepKindDefinition): Record<string, unknown> {
  const { properties = {}, required = [] } = kind.configSchema;
  const chosen = required.flatMap((name) => {
    const first = properties[name]?.oneOf?.[0]?.const;
    return first === undefined ? [] : [[name, first] as const];
  });
  return { ...Object.fromEntries(chosen), ...kind.initial };
}

/** A step of a kind as the palette puts it in; one with blocks has as many as it needs. */
export function newStep(
  procedure: ProcedureDefinition,
  kind: StepKindDefinition,
  newId: NewId,
  name: Text = kind.title,
): StepDefinition {
  const step: StepDefinition = {
    id: newId(),
    kind: kind.kind,
    name,
    settings: initialSettings(kind),
  };
  if (kind.group !== 'flow' && !kind.first) step.key = freeKey(name['zh-CN'], keysIn(procedure));
  const count = kind.blocks && Math.max(1, kind.blocks.min);
  if (count)
    step.blocks = Array.from({ length: count }, (_, index) =>
      newBlock(kind, newId, index === count - 1),
    );
  return step;
}

/** An empty block; of blocks with conditions the last is for all other cases. */
export function newBlock(
  kind: StepKindDefinition,
  newId: NewId,
  otherwise: boolean,
): BlockDefinition {
  const rest = kind.blocks?.conditions && otherwise ? { otherwise: true } : {};
  return { id: newId(), ...rest, steps: [] };
}
