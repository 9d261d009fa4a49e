import type { FormData } from '@yishi/forms';
import type { Problem, Text } from '@yishi/policies';
import type { CaseState, Command, Instant, Json, PersonRef, Task } from '../core/index.ts';
import type { Who } from '../definition/index.ts';
import type { CoverageReport, Scenario, ScenarioPerson, When } from '../scenarios/index.ts';
import type { Drawing, Offers } from '../views/index.ts';

/** Why a condition gave what it gave. */
export interface WhyCondition {
  type: 'condition';
  step: string;
  /** The block that it leads into; absent where it decides something else. */
  block?: string;
  feel: string;
  value: Json;
  /** One sentence with the values that were read. */
  text: Text;
}

/** Why these people were asked: what each way of naming them found, and who was left out. */
export interface WhyPeople {
  type: 'people';
  step: string;
  ways: { who: Who; people: PersonRef[]; because: string }[];
  asked: PersonRef[];
  /** By the code under which the timeline tells it, e.g. people.applicantExcluded. */
  leftOut: { code: string; people: PersonRef[] }[];
}

export type Why = WhyCondition | WhyPeople;

/** One thing that was done in a play, with what followed. */
export interface PlayEntry {
  when: When;
  /** The play's clock after it. */
  at: Instant;
  commands: Command[];
  why: Why[];
}

/** What may be filled in: at the start, or with a task. */
export interface PlayForm {
  form: string;
  view: string;
  /** What was stored before. */
  base: FormData;
}

/** The play's clock as offices count. */
export interface PlayClock {
  isWorkingDay: boolean;
  /** Since the case began. */
  workingDays: number;
  /** When the clock next matters, and in how many working days. */
  next?: { at: Instant; workingDays: number };
}

/** A procedure tried out; nothing of it is written anywhere. */
export interface Play {
  readonly state: CaseState | undefined;
  readonly now: Instant;
  readonly entries: readonly PlayEntry[];
  readonly people: readonly ScenarioPerson[];
  /** Does something; problems where it is refused, and then nothing has changed. */
  act(when: When): Problem[];
  /** Back to how it stood after so many entries. */
  backTo(count: number): void;
  drawing(): Drawing[];
  /** What a person may do now. */
  offers(person: string): Offers;
  /** Open tasks of a person; of everyone without a name. */
  tasks(person?: string): Task[];
  /** To whom the core lets this person give the task: by themselves, or as an administrator. */
  takers(task: Task, by: string, action: 'transfer' | 'reassign'): string[];
  /** Takes a task out of its pool, or puts it back: meanwhile the others are not asked for it. */
  claim(task: Task, by: string | undefined): void;
  /** Name of who has taken it out of its pool. */
  claimedBy(task: Task): string | undefined;
  clock(): PlayClock;
  /** The form by which a case is started, or that a task carries. */
  formOf(task?: Task): PlayForm | undefined;
  /** When the clock next matters; undefined when nothing waits for it. */
  nextDue(): Instant | undefined;
  coverage(): CoverageReport;
  /** The play as a scenario that expects what happened. */
  toScenario(title: string): Scenario;
}
