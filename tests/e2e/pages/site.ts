import { randomUUID } from 'node:crypto';
import type {
  Design,
  Draft,
  ImportDetail,
  NoticeItem,
  PublicForm,
  PublicLink,
  RecordItem,
  SubmissionItem,
} from '@yishi/api';
import { demoPerson, expensePeople } from '../../support/demo-people.ts';
import { act, findTask, startExpense, type Started } from '../../support/expense.ts';
import { readPacks } from '../../support/packs.ts';
import type { Person } from '../../support/person.ts';
import { until } from '../../support/product.ts';
import { answerTo, suggestionsForm } from '../../support/public-form.ts';
import { receiptOf } from '../../support/receipt.ts';
import type { Site } from './routes.ts';

interface Product {
  url: string;
  password: string;
}

/** One of everything that has a page: a case half-way, a draft, a notice. */
export async function makeSite(product: Product): Promise<Site> {
  const { applicant, head } = await expensePeople(product);
  const { caseId, number } = await startExpense(applicant, '居民议事会茶歇');
  const task = await findTask(head, number);
  const other = await startExpense(applicant, '社区宣传栏维修');
  await act(head, await findTask(head, other.number), 'agree');
  const papers = await applicant.must<{ items: SubmissionItem[] }>(
    'GET',
    `/cases/${caseId}/submissions`,
  );
  const draft = await applicant.must<Draft>('POST', '/drafts', { procedure: 'expense' });
  const households = await applicant.must<{ items: RecordItem[] }>(
    'GET',
    '/registers/households/records',
  );
  const [household] = households.items;
  const admin = await demoPerson(product, 'admin');
  const body = { pack: 'expense-approval', form: 'expense' };
  const design = await admin.must<Design>('POST', '/admin/designs', body);
  const flow = { procedure: 'expense' };
  const procedureDesign = await admin.must<Design>('POST', '/admin/designs', flow);
  return {
    caseId,
    taskId: task.taskId ?? '',
    hash: papers.items[0]?.hash ?? '',
    draft: draft.id,
    notice: await publishNotice(product, applicant),
    person: 'chenxiaoyan',
    procedure: 'expense',
    record: household?.id ?? '',
    design: design.id,
    procedureDesign: procedureDesign.id,
    imported: await uploadedSheet(product),
    ...(await openToThePublic(admin)),
  };
}

/** A sheet of households whose columns are still to be settled. */
async function uploadedSheet(product: Product): Promise<string> {
  const keeper = await demoPerson(product, 'wangjianguo');
  const sheet = new FormData();
  sheet.append('file', new File(['户主姓名,门牌地址\n王秀英,迎江路1号'], '住户.csv'));
  const { cookie, url } = keeper;
  const sent = await fetch(`${url}/api/registers/households/imports`, {
    method: 'POST',
    headers: { cookie, origin: url, 'idempotency-key': randomUUID() },
    body: sheet,
  });
  const { id } = (await sent.json()) as { id: string };
  await until('its rows', 20, async () => {
    const path = `/registers/households/imports/${id}`;
    const detail = await keeper.must<ImportDetail>('GET', path);
    return detail.import.state === 'mapping';
  });
  return id;
}

/** A form that is open to the public, and the code of what was sent in. */
async function openToThePublic(
  admin: Person,
): Promise<Pick<Site, 'publicForm' | 'publicLink' | 'trackingCode'>> {
  const link = await admin.must<PublicLink>('POST', '/admin/public-forms', suggestionsForm());
  const form = await admin.must<PublicForm>('GET', `/public/forms/${link.key}`);
  // Nobody fills in a form faster.
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  const path = `/public/forms/${link.key}/answers`;
  const { code } = await admin.must<{ code: string }>('POST', path, answerTo(form));
  return { publicForm: link.key, publicLink: link.id, trackingCode: code };
}

/** A procedure that does nothing but announce the claim, so that there is a notice to read. */
async function publishNotice(product: Product, applicant: Person): Promise<string> {
  const admin = await demoPerson(product, 'admin');
  const seen = await admin.must<{ preview: string }>('POST', '/admin/packs/preview', {
    pack: announcing(),
  });
  await admin.must('POST', '/admin/packs/publish', { preview: seen.preview });
  const draft = await applicant.must<Draft>('POST', '/drafts', { procedure: 'announcement' });
  const { revision } = await applicant.must<{ revision: number }>('PUT', `/drafts/${draft.id}`, {
    data: { ...draftData, 票据: [await receiptOf(applicant)] },
    revision: draft.revision,
  });
  await applicant.must<Started>('POST', '/cases', { draft: draft.id, revision });
  return until('a notice', 20, async () => {
    const { items } = await applicant.must<{ items: NoticeItem[] }>('GET', '/public/notices');
    return items[0]?.id;
  });
}

const draftData = {
  事由: '重阳节慰问',
  类别: 'activity',
  明细: [{ 名称: '慰问品', 日期: '2026-10-18', 金额: 120_000 }],
};

function announcing(): object {
  const { pack } = readPacks().find(({ key }) => key === 'expense-approval') ?? {};
  const claim = structuredClone(pack) as { forms: { key: string }[] };
  const form = claim.forms.filter(({ key }) => key === 'expense');
  const name = (words: string) => ({ 'zh-CN': words, en: words });
  return {
    key: 'announcement',
    title: name('费用公示'),
    forms: form.map((each) => ({ ...each, key: 'announcement' })),
    policies: [],
    procedures: [
      {
        key: 'announcement',
        title: name('费用公示'),
        category: name('内部办公'),
        number: 'GS-{yyyy}-{seq:4}',
        caseTitle: '事由',
        steps: [
          {
            id: 'apply',
            kind: 'start',
            name: name('填写'),
            settings: { form: { form: 'announcement', view: 'fill' } },
          },
          {
            id: 'publish',
            kind: 'notice',
            name: name('公示'),
            settings: {
              title: name('关于“{{ 事由 }}”费用的公示'),
              form: { form: 'announcement', view: 'read' },
              fields: ['title', 'category', 'items', 'total'],
              period: { amount: 7, unit: 'workingDay' },
            },
          },
          {
            id: 'end',
            kind: 'end',
            name: name('办结'),
            settings: { phase: 'completed', outcome: name('公示期满') },
          },
        ],
      },
    ],
  };
}
