import { caseWorkflowId } from '@yishi/workflows/temporal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { inboxItem, openTask } from './support/cases.ts';
import { packCalled, publishPack } from './support/packs.ts';
import { checkProject, experts, score, startProject } from './support/project.ts';

let api: ApiTest;
let project: Awaited<ReturnType<typeof startProject>>;

const phone = '13812345678';
const masked = '138****5678';

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  const applicant = await api.as('chenxiaoyan');
  project = await startProject(applicant);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

type Of = { caseId: string; number: string };

/** Everything that someone can read of a case, as one text. */
async function everything(person: Caller, of: Of): Promise<string> {
  const params = { id: of.caseId };
  const { items } = await person.must('GET /cases/{id}/submissions', { params });
  const shown = await Promise.all(
    items.map(({ hash }) =>
      person.must('GET /cases/{id}/submissions/{hash}', { params: { ...params, hash } }),
    ),
  );
  const item = await inboxItem(person, of);
  const read = [
    shown,
    item,
    item && (await openTask(person, of)),
    item?.taskId &&
      (await person.must('GET /tasks/{caseId}/{taskId}/material', {
        params: { caseId: of.caseId, taskId: item.taskId },
      })),
    await person.must('GET /cases/{id}', { params }),
    await person.must('GET /cases/{id}/timeline', { params }),
    await person.must('GET /cases/{id}/results', { params }),
    await person.must('GET /cases/{id}/comments', { params }),
  ];
  return JSON.stringify(read);
}

describe('the telephone number on an application', () => {
  test('is read as it was written by who wrote it and by who checks it', async () => {
    for (const username of ['chenxiaoyan', 'zhangwei']) {
      expect(await everything(await api.as(username), project)).toContain(phone);
    }
  });

  test.each([
    ['who oversees the street', 'sunming'],
    ['who operates', 'admin'],
  ])('is masked for %s, on every way', async (_who, username) => {
    const read = await everything(await api.as(username), project);
    expect(read).not.toContain(phone);
    expect(read).toContain(masked);
  });

  test('is masked for who was sent a copy', async () => {
    const applicant = await api.as('chenxiaoyan');
    const params = { id: project.caseId };
    await applicant.must('POST /cases/{id}/copies', { params, body: { people: ['yelin'] } });
    const read = await everything(await api.as('yelin'), project);
    expect(read).not.toContain(phone);
    expect(read).toContain(masked);
  });

  test('is masked for an expert, who is asked for a score and not for the application', async () => {
    await checkProject(api, project);
    const read = await everything(await api.as(experts[0] ?? ''), project);
    expect(read).toContain('银龄暖心食堂');
    expect(read).not.toContain(phone);
  });

  test('is masked for who checks it where their view masks it', async () => {
    const pack = packCalled('community-project');
    const form = pack.forms.find(({ key }) => key === 'project');
    const views = form?.['views'] as Record<string, { fields: Record<string, string> }> | undefined;
    if (!views?.['review']) throw new Error('the form of the pack has changed');
    views['review'].fields['leader_phone'] = 'masked';
    await publishPack(await api.as('admin'), pack);
    const applicant = await api.as('chenxiaoyan');
    const of = await startProject(applicant);
    const read = await everything(await api.as('zhangwei'), of);
    expect(read).not.toContain(phone);
    expect(read).toContain(masked);
    await checkProject(api, of);
    expect(await everything(applicant, of)).toContain(phone);
  });
});

test('who gave which score is for those who handle it: the applicant reads figures without names', async () => {
  const applicant = await api.as('chenxiaoyan');
  const of = await startProject(applicant);
  await checkProject(api, of);
  for (const [index, expert] of experts.entries()) await score(api, of, expert, 70 + index);
  const own = await everything(applicant, of);
  expect(own).toContain('"score":72');
  for (const name of ['赵敏', '钱学文', '孙立', '李晓明', '周正']) expect(own).not.toContain(name);
  expect(own).not.toContain('score-sheet');
  const decides = await everything(await api.as('liuzhiqiang'), of);
  expect(decides).toContain('赵敏');
  expect(decides).toContain('score-sheet');
});

test('who reads in clear what the engine keeps sealed stands in the chain of the case', async () => {
  const { codec } = api.deps.engine;
  const [sealed] = await codec.encode(
    [{ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(`"${phone}"`) }],
    { type: 'workflow', namespace: 'any', workflowId: caseWorkflowId(project.caseId) },
  );
  const base64 = (data: Uint8Array | null | undefined) =>
    Buffer.from(data ?? []).toString('base64');
  const sent = {
    metadata: Object.fromEntries(
      Object.entries(sealed?.metadata ?? {}).map(([name, value]) => [name, base64(value)]),
    ),
    data: base64(sealed?.data),
  };
  expect(Buffer.from(sent.data, 'base64').toString()).not.toContain(phone);
  const admin = await api.as('admin');
  const decode = async (payload: object) => {
    const { payloads } = await admin.must('POST /codec/decode', { body: { payloads: [payload] } });
    return Buffer.from(String((payloads[0] as { data?: string }).data), 'base64').toString();
  };
  const looked = async () => {
    const { rows } = await api.deps.pool.query<{ actor: string }>(
      `select actor from audit where scope = $1 and action = 'decode-payloads'`,
      [`case/${project.caseId}`],
    );
    return rows.map(({ actor }) => actor);
  };
  expect(await decode({ metadata: {}, data: base64(Buffer.from('nothing sealed')) })).toBe(
    'nothing sealed',
  );
  expect(await looked()).toEqual([]);
  expect(await decode(sent)).toBe(`"${phone}"`);
  expect(await looked()).toEqual(['admin']);
});
