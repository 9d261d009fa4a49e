import type { TimelineItem } from '@yishi/api';
import {
  createApiTest,
  type ApiTest,
  type Caller,
} from '../../../apps/api/src/http/testing/api-test.ts';
import { claimPeople, complete, inboxItem, openTask, startExpense } from './cases.ts';

type Of = { caseId: string; number: string };

export const hour = 3_600_000;

/** People at work on expense claims, with a clock that a test may put forward. */
export interface Work {
  api: ApiTest;
  people: Awaited<ReturnType<typeof claimPeople>>;
  /** Puts the clock of the API forward by so many milliseconds. */
  pass(milliseconds: number): void;
  /** The instant so many hours from now, by that clock. */
  inHours(hours: number): string;
  /** The last line of the timeline with this code. */
  told(of: Of, code: string): Promise<TimelineItem | undefined>;
  /** A small claim that waits in the pool of the two who pay. */
  claimInPool(title: string): Promise<Of & { taskId: string }>;
}

export const hasTask = async (person: Caller, of: Of): Promise<boolean> =>
  (await inboxItem(person, of)) !== undefined;

export async function openWork(): Promise<Work> {
  let ahead = 0;
  const inHours = (hours: number) => new Date(Date.now() + ahead + hours * hour).toISOString();
  const api = await createApiTest({ clock: () => inHours(0) });
  await api.startWorker();
  const people = await claimPeople(api);
  return {
    api,
    people,
    inHours,
    pass(milliseconds) {
      ahead += milliseconds;
    },
    async told(of, code) {
      const params = { id: of.caseId };
      const { items } = await people.applicant.must('GET /cases/{id}/timeline', { params });
      return items.findLast((item) => item.code === code);
    },
    async claimInPool(title) {
      const { caseId, number } = await startExpense(people.applicant, title, 10_000);
      await complete(people.head, { caseId, number }, 'agree');
      const { taskId } = await openTask(people.finance, { caseId, number });
      return { caseId, number, taskId };
    },
  };
}
