import type { InboxItem, TaskView } from '@yishi/api';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { uploadPdf } from '../../apps/api/src/http/testing/project-data.ts';
import { expenseData, payment } from '../support/expense.ts';

/** Someone's task of a case, opened as from the inbox. */
export async function taskOf(person: Caller, caseId: string): Promise<TaskView> {
  const { items } = await person.must('GET /inbox', { query: { box: 'todo', limit: '50' } });
  const item = items.find((each: InboxItem) => each.caseId === caseId);
  if (!item?.taskId) throw new Error(`nothing to do in ${caseId}`);
  return person.must('GET /tasks/{caseId}/{taskId}', { params: { caseId, taskId: item.taskId } });
}

export async function complete(
  api: ApiTest,
  username: string,
  caseId: string,
  action: string,
  more: object = {},
): Promise<void> {
  const person = await api.as(username);
  const { taskId, revision } = await taskOf(person, caseId);
  const params = { caseId, taskId };
  const body = { revision, action, ...more };
  await person.must('POST /tasks/{caseId}/{taskId}/complete', { params, body });
}

export async function begin(
  api: ApiTest,
  username: string,
  procedure: string,
  data: object,
): Promise<string> {
  const person = await api.as(username);
  const draft = await person.must('POST /drafts', { body: { procedure } });
  const { revision } = await person.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data, revision: draft.revision },
  });
  return (await person.must('POST /cases', { body: { draft: draft.id, revision } })).caseId;
}

export async function sendBack(
  api: ApiTest,
  username: string,
  caseId: string,
  resume: 'straight-back' | 'again',
): Promise<void> {
  const person = await api.as(username);
  const { taskId, revision, form } = await taskOf(person, caseId);
  const field = Object.keys(form?.ui.fields ?? {})[0] ?? '';
  await person.must('POST /tasks/{caseId}/{taskId}/return', {
    params: { caseId, taskId },
    body: {
      ...{ revision, toStep: 'apply', resume, opinion: '请补正' },
      corrections: [{ field, remark: '请写明' }],
    },
  });
}

/** A claim with its receipts, as the applicant fills it in. */
const claim = async (api: ApiTest, title: string, fen: number): Promise<object> =>
  expenseData(title, fen, [await uploadPdf(await api.as('chenxiaoyan'), '发票.pdf')]);

const begun = async (api: ApiTest, title: string, fen: number): Promise<string> =>
  begin(api, 'chenxiaoyan', 'expense', await claim(api, title, fen));

const payAndFile = async (api: ApiTest, caseId: string): Promise<void> => {
  await complete(api, 'zhouli', caseId, 'submit', { data: payment });
  await complete(api, 'zhengwen', caseId, 'submit');
};

/** Above 5,000 yuan: two approvals, payment, file. */
export async function twoApprovals(api: ApiTest): Promise<string> {
  const caseId = await begun(api, '购置折叠桌', 900_000);
  await complete(api, 'wangjianguo', caseId, 'agree');
  await complete(api, 'liuzhiqiang', caseId, 'agree', { opinion: '同意' });
  await payAndFile(api, caseId);
  return caseId;
}

/** Sent back twice, straight back and through every step again; an approval is taken back. */
export async function sentAndTakenBack(api: ApiTest): Promise<string> {
  const caseId = await begun(api, '维修路灯', 300_000);
  await sendBack(api, 'wangjianguo', caseId, 'straight-back');
  await complete(api, 'chenxiaoyan', caseId, 'submit', {
    data: await claim(api, '维修二号路灯', 310_000),
  });
  await sendBack(api, 'wangjianguo', caseId, 'again');
  await complete(api, 'chenxiaoyan', caseId, 'submit', {
    data: await claim(api, '维修三号路灯', 320_000),
  });
  await complete(api, 'wangjianguo', caseId, 'agree');
  await takeBack(api, 'wangjianguo', caseId);
  await complete(api, 'wangjianguo', caseId, 'agree');
  await payAndFile(api, caseId);
  return caseId;
}

/** 撤回 of what one handled last. */
async function takeBack(api: ApiTest, username: string, id: string): Promise<void> {
  const person = await api.as(username);
  const { actions } = await person.must('GET /cases/{id}', { params: { id } });
  const entry = actions.find(({ action }) => action === 'withdraw')?.entry;
  if (entry === undefined) throw new Error('nothing to take back');
  await person.must('POST /cases/{id}/withdraw', { params: { id }, body: { entry } });
}
