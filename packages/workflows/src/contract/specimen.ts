import type { StepDefinition } from '../definition/index.ts';
import type { StepKind } from '../core/index.ts';
import { block, by, end, lane, start, step } from '../testing/index.ts';

const work = (id: string, who: string) => step(id, 'fill', { participants: by(who) });

/** Inner sequences in the least number that the kind has, with work in each. */
function blocksOf({ blocks }: StepKind): StepDefinition['blocks'] {
  if (!blocks) return undefined;
  return Array.from({ length: blocks.min }, (_, index) => {
    const steps = [work(`inside${index}`, '丙')];
    if (!blocks.conditions) return lane(`block${index}`, steps);
    return block(`block${index}`, steps, index > 0 ? {} : { when: 'n > 3' });
  });
}

/** A procedure around one step of a kind with its example, or with other settings. */
export function specimen(kind: StepKind, settings: Record<string, unknown> = kind.example) {
  const blocks = blocksOf(kind);
  const one = step('specimen', kind.kind, settings, blocks ? { blocks } : {});
  return {
    first: kind.first ? one : start,
    middle: [
      work('before', '甲'),
      ...(kind.first || kind.last ? [] : [one]),
      step('after', 'approval', { participants: by('乙', '丁'), mode: 'all', refusal: 'ballot' }),
    ],
    last: kind.last ? one : end,
  };
}
