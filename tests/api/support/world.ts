import type { PublicLink } from '@yishi/api';
import type { ApiTest, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import { uploadPdf } from '../../../apps/api/src/http/testing/project-data.ts';
import { householdData } from '../../support/household.ts';
import { answerTo, suggestionsForm } from '../../support/public-form.ts';
import { readPacks } from '../../support/packs.ts';
import { draftExpense, openTask, startExpense } from './cases.ts';
import { until } from './until.ts';

/** Ids of things that are there, so that a request can be right in all but one respect. */
export interface World {
  caseId: string;
  taskId: string;
  revision: number;
  /** Of the applicant, not sent yet. */
  draft: string;
  deletedDraft: string;
  submission: string;
  form: string;
  file: string;
  substitute: string;
  person: string;
  holding: string;
  unit: string;
  token: string;
  preview: string;
  design: string;
  fieldGroup: string;
  /** An interface that nobody listens to. */
  connector: string;
  /** The published version of claims; of their form, and a trial of the pack. */
  bundle: string;
  publication: string;
  migration: string;
  pack: unknown;
  /** Of the register of households; not locked, and locked. */
  record: string;
  lockedRecord: string;
  /** Into that register, its rows read. */
  import: string;
  /** Open to the public, with something sent in: its code and its record. */
  publicForm: PublicLink;
  publicAnswer: string;
  publicRecord: string;
}

const span = { from: '2099-01-01T00:00:00Z', until: '2099-02-01T00:00:00Z' };

/** One running claim and one of everything that routes name by an id; needs a worker. */
export async function buildWorld(api: ApiTest): Promise<World> {
  const [applicant, head, admin] = await Promise.all([
    api.as('chenxiaoyan'),
    api.as('wangjianguo'),
    api.as('admin'),
  ]);
  const started = await startExpense(applicant, '修理门锁');
  const task = await openTask(head, started);
  const { draft } = await draftExpense(applicant, '没有送出');
  const gone = await draftExpense(applicant, '已删除');
  await applicant.must('DELETE /drafts/{id}', { params: { id: gone.draft } });
  const params = { id: started.caseId };
  const { items } = await applicant.must('GET /cases/{id}/submissions', { params });
  const submission = items[0]?.hash ?? '';
  const shown = await applicant.must('GET /cases/{id}/submissions/{hash}', {
    params: { ...params, hash: submission },
  });
  const file = await uploadPdf(applicant, '收据.pdf');
  const substitute = await applicant.must('POST /substitutes', {
    body: { substitute: 'huangtao', ...span, reason: '休假' },
  });
  const { person } = await admin.must('POST /admin/people', {
    body: { name: '新来的人', username: 'newcomer' },
  });
  const holding = await admin.must('POST /admin/holdings', {
    body: { person: person.id, post: 'staff', unit: 'yinshan', from: '2025-01-01' },
  });
  const { token } = await admin.must('POST /admin/tokens', {
    body: { name: '台账同步', capabilities: [] },
  });
  const pack = readPacks().find(({ key }) => key === 'expense-approval')?.pack;
  const preview = await admin.must('POST /admin/packs/preview', { body: { pack } });
  const { versions } = await admin.must('GET /admin/forms/{pack}/{key}/versions', {
    params: { pack: 'expense-approval', key: 'expense' },
  });
  const claims = await admin.must('GET /admin/procedures/{key}', { params: { key: 'expense' } });
  const trial = await admin.must('POST /admin/migrations', {
    body: { preview: preview.preview ?? '' },
  });
  const group = await admin.must('POST /admin/field-groups', {
    body: { content: { key: 'group', title: { 'zh-CN': '联系人' }, fields: [] } },
  });
  const design = await admin.must('POST /admin/designs', {
    body: { title: { 'zh-CN': '登记表' } },
  });
  const connector = '没有人接的接口';
  await admin.must('PUT /admin/connectors/{key}', {
    params: { key: connector },
    body: { connector: 'web-service', settings: { url: 'http://127.0.0.1:1/' }, revision: null },
  });
  const register = { key: 'households' };
  const record = await head.must('POST /registers/{key}/records', {
    params: register,
    body: { data: householdData('门牌一') },
  });
  const locked = await head.must('POST /registers/{key}/records', {
    params: register,
    body: { data: householdData('门牌二') },
  });
  await head.must('POST /registers/{key}/records/{id}/lock', {
    params: { ...register, id: locked.id },
    body: { revision: 1 },
  });
  return {
    caseId: started.caseId,
    taskId: task.taskId,
    revision: task.revision,
    draft,
    deletedDraft: gone.draft,
    submission,
    form: shown.form.hash,
    file: file.id,
    substitute: substitute.id,
    person: person.id,
    holding: holding.id,
    unit: 'yinshan',
    token: token.id,
    preview: preview.preview ?? '',
    design: design.id,
    fieldGroup: group.id,
    connector,
    bundle: claims.procedure.bundle,
    publication: versions[0]?.publication ?? '',
    migration: trial.id,
    pack,
    record: record.id,
    lockedRecord: locked.id,
    import: await uploadedImport(head),
    ...(await suggested(api)),
  };
}

/** A sheet of one row whose columns are still to be settled. */
async function uploadedImport(person: Caller): Promise<string> {
  const body = new FormData();
  body.append('file', new File(['户主姓名,门牌地址\n王秀英,迎江路1号'], '住户.csv'));
  const params = { key: 'households' };
  const { id } = await person.must('POST /registers/{key}/imports', { params, body });
  await until('the rows of the import', async () => {
    const route = 'GET /registers/{key}/imports/{id}';
    const detail = await person.must(route, { params: { ...params, id } });
    return detail.import.state === 'mapping';
  });
  return id;
}

/** A form that is open to the public, and what somebody sent in. */
async function suggested(
  api: ApiTest,
): Promise<Pick<World, 'publicForm' | 'publicAnswer' | 'publicRecord'>> {
  const [admin, head] = await Promise.all([api.as('admin'), api.as('wangjianguo')]);
  const publicForm = await admin.must('POST /admin/public-forms', { body: suggestionsForm() });
  const params = { key: publicForm.key };
  const form = await api.anyone.must('GET /public/forms/{key}', { params });
  // Nobody fills in a form faster.
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const body = answerTo(form);
  const { code } = await api.anyone.must('POST /public/forms/{key}/answers', { params, body });
  const { items } = await head.must('GET /registers/{key}/records', {
    params: { key: 'suggestions' },
  });
  return { publicForm, publicAnswer: code, publicRecord: items[0]?.id ?? '' };
}
