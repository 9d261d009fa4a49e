import type { Draft, FileRef, InboxItem, TaskView } from '@yishi/api';
import type { Person } from './person.ts';
import { receiptOf } from './receipt.ts';

/** The people of one street and one community who carry an expense claim to its end. */
export interface ExpensePeople {
  applicant: Person;
  head: Person;
  leader: Person;
  finance: Person;
  archivist: Person;
}

export interface Started {
  caseId: string;
  number: string;
}

/** A claim as the form wants it: above 500 yuan with its receipts. */
export const expenseData = (title: string, fen = 900_000, receipts: FileRef[] = []): object => ({
  事由: title,
  类别: 'office',
  明细: [{ 名称: '折叠桌', 日期: '2026-03-02', 金额: fen }],
  ...(receipts.length > 0 ? { 票据: receipts } : {}),
});

export const payment = { 付款日期: '2026-03-04', 付款方式: 'transfer', 凭证号: 'PZ-0012' };

/** Draft, save, submit: the first human step. */
export async function startExpense(person: Person, title: string, fen?: number): Promise<Started> {
  const draft = await person.insist<Draft>('POST', '/drafts', { procedure: 'expense' });
  const { revision } = await person.insist<{ revision: number }>('PUT', `/drafts/${draft.id}`, {
    data: expenseData(title, fen, [await receiptOf(person)]),
    revision: draft.revision,
  });
  return person.insist<Started>('POST', '/cases', { draft: draft.id, revision });
}

/** The task of a case in someone's inbox: what they would click on. */
export async function findTask(person: Person, number: string): Promise<InboxItem> {
  const path = `/inbox?box=todo&q=${encodeURIComponent(number)}&limit=10`;
  const { items } = await person.insist<{ items: InboxItem[] }>('GET', path);
  const item = items.find((each) => each.number === number);
  if (!item) throw new Error(`${person.username}: ${number} is not in the inbox`);
  return item;
}

/** Opens the task and acts; a pool is claimed by acting. */
export async function act(
  person: Person,
  item: InboxItem,
  action: string,
  data?: object,
): Promise<void> {
  const path = `/tasks/${item.caseId}/${item.taskId}`;
  const task = await person.insist<TaskView>('GET', path);
  const body = { revision: task.revision, action, ...(data ? { data } : {}) };
  await person.insist('POST', `${path}/complete`, body);
}

/** The four human steps after the start, in order; each finds its task in its inbox. */
export const expenseSteps: ((people: ExpensePeople, number: string) => Promise<void>)[] = [
  async ({ head }, number) => act(head, await findTask(head, number), 'agree'),
  async ({ leader }, number) => act(leader, await findTask(leader, number), 'agree'),
  async ({ finance }, number) => act(finance, await findTask(finance, number), 'submit', payment),
  async ({ archivist }, number) => act(archivist, await findTask(archivist, number), 'submit'),
];
