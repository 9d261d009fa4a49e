import type { Problem, Text } from '@yishi/policies';
import type { Instant, PersonRef } from '../core/index.ts';

/** `returned`: sent back to, and done once more now; `waiting`: parked until that is done. */
export type DrawingState = 'done' | 'now' | 'next' | 'skipped' | 'returned' | 'waiting';

/** A step of the procedure drawn with what has become of it. */
export interface Drawing {
  id: string;
  kind: string;
  name: Text;
  state: DrawingState;
  /** Who handled it, or who is asked now. */
  people: PersonRef[];
  at?: Instant;
  blocks: { id: string; name: Text | null; state: DrawingState; steps: Drawing[] }[];
}

/** One thing that a person may do. */
export interface ActionOffer {
  action: string;
  label: Text;
  opinion: 'none' | 'optional' | 'required';
  danger?: boolean;
}

export interface TaskOffer {
  taskId: string;
  revision: number;
  /** Step of the task. */
  step: string;
  actions: ActionOffer[];
  /** How a step sent back must go on; chosen by the person when absent. */
  resume?: 'straight-back' | 'again';
  returnTo: string[];
  /** Why this person may do none of it, although they are asked. */
  barred?: Problem;
}

/** What a person may do on a case: `withdraw` carries the entry to take back. */
export interface Offers {
  case: (ActionOffer & { entry?: string; step?: string })[];
  tasks: TaskOffer[];
}

export interface LiveStep {
  step: string;
  entry: string;
  people: PersonRef[];
  due?: { at: Instant; day: string; provisional: boolean; pausedAt?: Instant };
  /** A waiting step: when it goes on. */
  until?: Instant;
  /** Waits for a step that was sent back to. */
  parked: boolean;
}
