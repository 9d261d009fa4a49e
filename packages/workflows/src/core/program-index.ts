import type { Program, ProgramStep } from '../definition/index.ts';
import { rootBlock } from './draft.ts';

/** One sequence on the way down to a step, and where in it the way goes on. */
export interface Link {
  /** The step that has the block; absent for the procedure itself. */
  parent?: string;
  block: string;
  position: number;
}

export interface Place {
  step: ProgramStep;
  /** From the procedure's own sequence down. */
  chain: Link[];
}

/** Where everything of a program stands. */
export interface ProgramIndex {
  /** Throws for a step that is not in the program. */
  place(step: string): Place;
  has(step: string): boolean;
  /** Steps of a block; the root's under `root`. */
  steps(block: string): readonly ProgramStep[];
  all(): readonly Place[];
}

const indexes = new WeakMap<Program, ProgramIndex>();

function build(program: Program): ProgramIndex {
  const places = new Map<string, Place>();
  const blocks = new Map<string, readonly ProgramStep[]>();
  const visit = (steps: readonly ProgramStep[], block: string, above: Link[], parent?: string) => {
    blocks.set(block, steps);
    steps.forEach((step, position) => {
      const link: Link = parent === undefined ? { block, position } : { parent, block, position };
      const chain = [...above, link];
      places.set(step.id, { step, chain });
      for (const inner of step.blocks ?? []) visit(inner.steps, inner.id, chain, step.id);
    });
  };
  visit(program.steps, rootBlock, []);
  return {
    place(step) {
      const place = places.get(step);
      if (!place) throw new Error(`no step ${step} in ${program.bundle}`);
      return place;
    },
    has: (step) => places.has(step),
    steps: (block) => blocks.get(block) ?? [],
    all: () => [...places.values()],
  };
}

/** The index of a program, built once per program. */
export function indexOf(program: Program): ProgramIndex {
  const known = indexes.get(program);
  if (known) return known;
  const index = build(program);
  indexes.set(program, index);
  return index;
}

/** Whether a step stands at or after another in the same sequence, however deep inside. */
export function atOrAfter(index: ProgramIndex, step: string, other: string): boolean {
  const mine = index.place(step).chain;
  const theirs = index.place(other).chain;
  for (let depth = 0; depth < theirs.length; depth += 1) {
    const a = mine[depth];
    const b = theirs[depth];
    if (!a || !b || a.block !== b.block) return false;
    if (a.position !== b.position) return a.position > b.position;
  }
  return true;
}
