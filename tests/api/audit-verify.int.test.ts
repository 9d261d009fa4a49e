import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import { claimPeople, complete, startExpense } from './support/cases.ts';

let api: ApiTest;
let caseId: string;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  const people = await claimPeople(api);
  const started = await startExpense(people.applicant, '核对记录', 10_000);
  ({ caseId } = started);
  await complete(people.head, started, 'agree');
  const admin = await api.as('admin');
  await admin.must('POST /admin/people', { body: { name: '新同事', username: 'audited' } });
  const params = { id: caseId };
  await people.applicant.must('POST /cases/{id}/urge', { params, body: {} });
  await people.applicant.must('POST /cases/{id}/copies', { params, body: { people: ['yelin'] } });
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

/** `pnpm audit-verify` as an administrator runs it; its exit code and what it says. */
function auditVerify(): Promise<{ code: number; text: string }> {
  const { databaseUrl, temporal, dataDir, keysDir } = api.config;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    YISHI_DATA_DIR: dataDir,
    YISHI_KEYS_DIR: keysDir,
    YISHI_LANG: 'en',
  };
  return new Promise((resolve) => {
    execFile('node', ['apps/api/src/commands/audit-verify.ts'], { env }, (error, out, err) => {
      resolve({
        code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
        text: out + err,
      });
    });
  });
}

const change = (text: string, values: unknown[] = []) => api.deps.pool.query(text, values);

test('audit-verify finds nothing where nobody touched anything, and names each row that was', async () => {
  const whole = await auditVerify();
  expect(whole.text).toContain(': 0 broken');
  expect(whole.code).toBe(0);

  await change(`update journal set at = at - interval '1 day' where case_id = $1 and seq = 2`, [
    caseId,
  ]);
  await change(`update audit set actor = 'nobody' where scope = 'installation' and n = 1`);
  await change(`delete from audit where scope = $1 and n = 1`, [`case/${caseId}`]);
  const broken = await auditVerify();
  expect(broken.code).toBe(1);
  expect(broken.text).toContain(`case ${caseId}, row 2 is broken (digest)`);
  expect(broken.text).toContain('audit installation, row 1 is broken (digest)');
  expect(broken.text).toMatch(new RegExp(`audit case/${caseId}, row \\d+ is broken`));
});
