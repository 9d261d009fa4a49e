import type { StepUses, Who } from '../../definition/index.ts';

/** A plain list of people, as participants whose rules do not matter. */
export const usesOfWho = (
  path: string,
  who: Who[] | undefined,
): NonNullable<StepUses['participants']> =>
  who?.length ? [{ path, participants: { who, applicant: 'allow' } }] : [];
