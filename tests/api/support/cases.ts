import type { FileRef, InboxItem, StartCaseAnswer, TaskView } from '@yishi/api';
import type { ApiTest, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { uploadPdf } from '../../../apps/api/src/http/testing/project-data.ts';
import { expenseData } from '../../support/expense.ts';

export const payment = { 付款日期: '2026-03-04', 付款方式: 'transfer', 凭证号: 'PZ-0012' };

const receipts = new WeakMap<Caller, Promise<FileRef>>();

/** The receipt that a person hands in with every claim: uploaded once. */
export function receiptOf(person: Caller): Promise<FileRef> {
  const known = receipts.get(person) ?? uploadPdf(person, '发票.pdf');
  receipts.set(person, known);
  return known;
}

/** A draft of an expense claim, filled in and ready to be sent. */
export async function draftExpense(
  person: Caller,
  title: string,
  fen?: number,
): Promise<{ draft: string; revision: number }> {
  const draft = await person.must('POST /drafts', { body: { procedure: 'expense' } });
  const { revision } = await person.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: expenseData(title, fen, [await receiptOf(person)]), revision: draft.revision },
  });
  return { draft: draft.id, revision };
}

export async function startExpense(
  person: Caller,
  title: string,
  fen?: number,
): Promise<StartCaseAnswer> {
  return person.must('POST /cases', { body: await draftExpense(person, title, fen) });
}

/** Someone's task of a case, found where they would find it: in the inbox. */
export async function inboxItem(
  person: Caller,
  { caseId, number }: { caseId: string; number: string },
): Promise<InboxItem | undefined> {
  const { items } = await person.must('GET /inbox', { query: { box: 'todo', q: number } });
  return items.find((item) => item.caseId === caseId);
}

export async function openTask(
  person: Caller,
  of: { caseId: string; number: string },
): Promise<TaskView> {
  const item = await inboxItem(person, of);
  if (!item) throw new Error(`nothing to do in ${of.number}`);
  const params = { caseId: of.caseId, taskId: item.taskId ?? '' };
  return person.must('GET /tasks/{caseId}/{taskId}', { params });
}

export async function complete(
  person: Caller,
  of: { caseId: string; number: string },
  action: string,
  more: object = {},
): Promise<void> {
  const { caseId, taskId, revision } = await openTask(person, of);
  await person.must('POST /tasks/{caseId}/{taskId}/complete', {
    params: { caseId, taskId },
    body: { revision, action, ...more },
  });
}

/** Those of 金山街道 and 迎江路社区 who carry a claim to its end. */
export async function claimPeople(api: ApiTest) {
  const [applicant, head, leader, finance, otherFinance, archivist] = await Promise.all([
    api.as('chenxiaoyan'),
    api.as('wangjianguo'),
    api.as('liuzhiqiang'),
    api.as('zhouli'),
    api.as('wuhaiyan'),
    api.as('zhengwen'),
  ]);
  return { applicant, head, leader, finance, otherFinance, archivist };
}
