import type { StepUses, Who } from '../../definition/index.ts';

/** A plain list of people; it gives none of them a right to decide about their own matter. */
export const usesOfWho = (
  path: string,
  who: Who[] | undefined,
): NonNullable<StepUses['participants']> => (who?.length ? [{ path, participants: { who } }] : []);
