import { advance } from '@yishi/workflows';
import type {
  CaseState,
  Command,
  Envelope,
  Facts,
  Need,
  Program,
  StepKindRegistry,
} from '@yishi/workflows';
import type { Problem } from '@yishi/policies';

export type Settled =
  | { type: 'advanced'; state: CaseState; commands: Command[]; facts: Facts }
  | { type: 'refused'; problems: Problem[] }
  /** Only a transaction that holds the case may answer these. */
  | { type: 'must-lock' };

/** The core threw: a bug, or a state that it cannot deal with. Never the database. */
export class CoreFailure extends Error {
  constructor(cause: unknown) {
    super('the core threw', { cause });
  }
}

/** A core that asks for ever is broken. */
const maxRounds = 50;

/** Runs the core until it needs nothing more; `undefined` from `answer` means not without the lock. */
export async function settleEvent(
  program: Program,
  state: CaseState | undefined,
  envelope: Envelope,
  kinds: StepKindRegistry,
  answer: (needs: Need[]) => Promise<Facts | undefined>,
): Promise<Settled> {
  const facts: Facts = {};
  for (let round = 0; round < maxRounds; round += 1) {
    const result = guarded(() => advance(program, state, envelope, facts, kinds));
    switch (result.type) {
      case 'advanced':
        return { ...result, facts };
      case 'refused':
        return result;
      case 'needs': {
        const answers = await answer(result.needs);
        if (!answers) return { type: 'must-lock' };
        Object.assign(facts, answers);
      }
    }
  }
  throw new CoreFailure(`still asking after ${maxRounds} rounds`);
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CoreFailure(error);
  }
}
