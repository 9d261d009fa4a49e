import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailHandler } from '../../apps/api/src/engine/index.ts';
import type { MailServer } from '../../apps/api/src/engine/testing/mail-server.ts';
import { startMailServer } from '../../apps/api/src/engine/testing/mail-server.ts';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { claimPeople, complete, startExpense } from './support/cases.ts';
import { publishPack, quickClaim } from './support/packs.ts';
import { until } from './support/until.ts';

let api: ApiTest;
let port: number;
let server: MailServer | undefined;

beforeAll(async () => {
  // A port where nobody listens any more: the server is down when the first letters leave.
  const first = await startMailServer();
  port = first.port;
  await first.stop();
  const smtp = { url: `smtp://127.0.0.1:${port}`, from: '议事 <yishi@runzhou.invalid>' };
  api = await createApiTest({ smtp });
  const { pool, config } = api.deps;
  const notify = createMailHandler({ db: pool, smtp, baseUrl: config.baseUrl });
  await api.startWorker({ outbox: { notify }, sweep: true });
});
afterAll(async () => {
  await api.stop();
  await server?.stop();
  expect(api.bugs).toEqual([]);
});

async function waiting(): Promise<{ attempts: number; error: string | null; to: string[] }[]> {
  const { rows } = await api.deps.pool.query<{
    attempts: number;
    error: string | null;
    to: string[];
  }>(`select attempts, last_error as error, payload -> 'to' as to from outbox order by id`);
  return rows;
}

/** The pause before the next try is over. */
const hurry = () => api.deps.pool.query(`update outbox set next_at = now()`);

const lettersTo = (username: string) =>
  (server?.letters ?? []).filter(({ to }) => to.includes(`${username}@yishi.invalid`));

test('a letter waits while the mail server is down, and arrives once when it is back', async () => {
  const { applicant } = await claimPeople(api);
  const { number, caseId } = await startExpense(applicant, '购置折叠桌', 345_678);
  await until('a failed try', async () => (await waiting()).some(({ error }) => error !== null));
  expect(await waiting()).toMatchObject([{ to: ['wangjianguo'] }]);

  server = await startMailServer(port);
  await hurry();
  await until('an empty outbox', async () => (await waiting()).length === 0);
  const [letter, ...more] = lettersTo('wangjianguo');
  expect(more).toEqual([]);
  expect(letter?.subject).toBe(`【一式】您有新的待办：${number}`);
  expect(letter?.text).toContain('购置折叠桌');
  expect(letter?.text).toContain(`http://yishi.test/cases/${caseId}`);
  // What the form holds besides stays in the house.
  expect(letter?.text).not.toMatch(/345|3,456|折叠桌子|chenxiaoyan|陈晓燕/);
});

test('an address that is refused keeps nobody else waiting, and no letter comes twice', async () => {
  const { applicant, head } = await claimPeople(api);
  await server?.stop();
  server = await startMailServer(port, ['zhouli@yishi.invalid']);
  const of = await startExpense(applicant, '修理门锁', 20_000);
  await complete(head, of, 'agree');
  await until('a refused address', async () =>
    (await waiting()).some(({ to, error }) => error !== null && to.length === 1),
  );
  expect(lettersTo('wuhaiyan')).toHaveLength(1);
  expect(await waiting()).toMatchObject([
    { to: ['zhouli'], error: expect.stringContaining('550') },
  ]);

  const before = server.letters;
  await server.stop();
  server = await startMailServer(port);
  await hurry();
  await until('an empty outbox', async () => (await waiting()).length === 0);
  expect(lettersTo('zhouli')).toHaveLength(1);
  expect(lettersTo('wuhaiyan')).toHaveLength(0);
  const ids = [...before, ...server.letters].map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a task that is due soon, and one that is overdue, is told by mail with its day', async () => {
  const { applicant } = await claimPeople(api);
  await publishPack(await api.as('admin'), quickClaim);
  const draft = await applicant.must('POST /drafts', { body: { procedure: 'quick' } });
  const { revision } = await applicant.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: {
      data: { 事由: '加急', 类别: 'office', 明细: [{ 名称: '笔', 金额: 500 }] },
      revision: draft.revision,
    },
  });
  const { number } = await applicant.must('POST /cases', { body: { draft: draft.id, revision } });
  const subjects = () =>
    lettersTo('wangjianguo')
      .map(({ subject }) => subject)
      .filter((subject) => subject.endsWith(number));
  await until('three letters', async () => subjects().length === 3);
  expect(subjects()).toEqual([
    `【一式】您有新的待办：${number}`,
    expect.stringMatching(/^【一式】任务即将到期（期限 \d{4}-\d\d-\d\d）：/),
    expect.stringMatching(/^【一式】任务已经逾期（期限 \d{4}-\d\d-\d\d）：/),
  ]);
});

test('who is urged is told that somebody urges, without what was said', async () => {
  const { applicant } = await claimPeople(api);
  const { caseId, number } = await startExpense(applicant, '更换灯管');
  await applicant.must('POST /cases/{id}/urge', {
    params: { id: caseId },
    body: { words: '住户电话 13812345678' },
  });
  const subject = `【一式】有人催办，请尽快办理：${number}`;
  const urged = () => lettersTo('wangjianguo').find((letter) => letter.subject === subject);
  await until('a letter', async () => urged() !== undefined);
  expect(urged()?.text).not.toContain('13812345678');
});
