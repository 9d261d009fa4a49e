import type { Deadline, StepUses, Who } from '../../definition/index.ts';

type UsedPeople = NonNullable<StepUses['participants']>;

/** A plain list of people; it gives none of them a right to decide about their own matter. */
export const usesOfWho = (path: string, who: Who[] | undefined): UsedPeople =>
  who?.length ? [{ path, participants: { who } }] : [];

/** Those who are told when a deadline has passed. */
export const usesOfDeadline = (deadline: Deadline | undefined): UsedPeople =>
  (deadline?.escalate ?? []).flatMap(({ who }, index) =>
    usesOfWho(`/deadline/escalate/${index}/who`, who),
  );
