import type { PackPreview, Text } from '@yishi/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import {
  claimPeople,
  complete,
  draftExpense,
  openTask,
  payment,
  startExpense,
} from './support/cases.ts';
import { packCalled, publishPack } from './support/packs.ts';
import type { TestPack } from './support/packs.ts';

let api: ApiTest;
let admin: Caller;
let people: Awaited<ReturnType<typeof claimPeople>>;

beforeAll(async () => {
  api = await createApiTest();
  await api.startWorker();
  admin = await api.as('admin');
  people = await claimPeople(api);
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

/** A field is called otherwise, one more is asked for, and the first step has more time. */
function changed(words: string): TestPack {
  const pack = packCalled('expense-approval');
  const form = pack.forms.find(({ key }) => key === 'expense');
  const title = form?.fields.find(({ key }) => key === '事由');
  if (!form || !title) throw new Error('the form of the pack has changed');
  title['label'] = { 'zh-CN': words, en: 'Purpose of the claim' };
  const label = { 'zh-CN': '经办人', en: 'Handled by' };
  form.fields.push({ id: 'handler', key: '经办人', kind: 'text', label });
  return pack;
}

/** As the browser uploads it: one file. */
const upload = (content: string, name = '经费报销.json'): FormData => {
  const form = new FormData();
  form.append('file', new File([content], name));
  return form;
};

const preview = (pack: TestPack): Promise<PackPreview> =>
  admin.must('POST /admin/packs/preview', { body: upload(JSON.stringify(pack)) });

const versions = () => admin.must('GET /admin/procedures/{key}', { params: { key: 'expense' } });

const say = (words: readonly Text[], locale: 'zh-CN' | 'en') =>
  words.map((each) => each[locale]).join('\n');

describe('a changed pack', () => {
  let before: { caseId: string; number: string };

  test('is uploaded, and what it changes is told in both languages before anything is changed', async () => {
    before = await startExpense(people.applicant, '换版之前', 10_000);
    const seen = await preview(changed('报销用途'));
    expect(seen.problems).toEqual([]);
    const form = seen.changes.find(({ kind, key }) => kind === 'form' && key === 'expense');
    expect(form?.change).toBe('changed');
    expect(say(form?.words ?? [], 'zh-CN')).toBe('新增“经办人”\n“事由”改称“报销用途”');
    expect(say(form?.words ?? [], 'en')).toMatch(/Handled by[^]*Purpose of the claim/);
    expect(seen.changes.find(({ kind }) => kind === 'procedure')?.change).toBe('changed');
    expect(seen.running).toBe(1);
    expect((await versions()).versions).toHaveLength(1);
  });

  test('once published is what new cases run; a running one keeps its form to its end', async () => {
    const [old] = (await versions()).versions;
    await publishPack(admin, changed('报销用途'));
    const [now, was] = (await versions()).versions;
    expect([now?.version, now?.live, was?.live]).toEqual([2, true, false]);
    expect(was?.bundle).toBe(old?.bundle);
    const after = await startExpense(people.applicant, '换版之后', 10_000);
    const labels = async (of: typeof before) => {
      const { form, number } = await openTask(people.head, of);
      return [
        number,
        form?.ui.fields['title']?.label['zh-CN'],
        Boolean(form?.ui.fields['handler']),
      ];
    };
    expect(await labels(before)).toEqual([before.number, '事由', false]);
    expect(await labels(after)).toEqual([after.number, '报销用途', true]);
    for (const of of [before, after]) {
      await complete(people.head, of, 'agree');
      await complete(people.finance, of, 'submit', { data: payment });
      await complete(people.archivist, of, 'submit');
      const { phase } = await people.applicant.must('GET /cases/{id}', {
        params: { id: of.caseId },
      });
      expect(phase).toBe('completed');
    }
    const params = { id: before.caseId };
    const { items } = await people.applicant.must('GET /cases/{id}/submissions', { params });
    const shown = await people.applicant.must('GET /cases/{id}/submissions/{hash}', {
      params: { ...params, hash: items.at(-1)?.hash ?? '' },
    });
    expect(shown.bundle).toBe(old?.bundle);
  });

  test('a draft begun before says so, and is sent when it has moved over, keeping what fits', async () => {
    const { draft: id, revision } = await draftExpense(people.applicant, '换版的草稿', 10_000);
    const params = { id };
    const read = () => people.applicant.must('GET /drafts/{id}', { params });
    const { data } = await read();
    const typed = await people.applicant.must('PUT /drafts/{id}', {
      params,
      body: { data: { ...data, 经办人: '陈晓燕' }, revision },
    });
    expect((await read()).newer).toBeNull();
    const pack = changed('再改一次');
    const form = pack.forms.find(({ key }) => key === 'expense');
    form?.fields.splice(-1, 1);
    await publishPack(admin, pack);
    expect(await read()).toMatchObject({ newer: { version: 3 }, data: { 经办人: '陈晓燕' } });
    const send = (at: number) =>
      people.applicant.call('POST /cases', { body: { draft: id, revision: at } });
    const early = await send(typed.revision);
    expect([early.status, early.body.code]).toEqual([409, 'start.newer-version']);
    const moved = await people.applicant.must('POST /drafts/{id}/renew', {
      params,
      body: { revision: typed.revision },
    });
    expect(moved.lost).toEqual([{ 'zh-CN': '经办人', en: 'Handled by' }]);
    expect(moved.draft).toMatchObject({ newer: null, data: { ...data } });
    expect(moved.draft.data).not.toHaveProperty('经办人');
    expect(moved.draft.form.ui.fields['title']?.label['zh-CN']).toBe('再改一次');
    expect((await send(moved.draft.revision)).status).toBe(201);
    const { procedure, versions: found } = await versions();
    expect(found.map(({ version, running }) => [version, running])[0]).toEqual([3, 1]);
    expect([procedure.running, procedure.runningOlder]).toEqual([1, 0]);
  });

  test('the list tells how many of the running cases are of earlier versions', async () => {
    await publishPack(admin, changed('第四版'));
    const { items } = await admin.must('GET /admin/procedures');
    const item = items.find(({ key }) => key === 'expense');
    expect([item?.version, item?.running, item?.runningOlder]).toEqual([4, 1, 1]);
  });
});

describe('equal content', () => {
  test('has the equal hash, whatever the order it is written in, and changes nothing', async () => {
    await publishPack(admin, changed('再改一次'));
    const before = await versions();
    const upsideDown = JSON.parse(
      JSON.stringify(changed('再改一次'), (_name, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ) as TestPack;
    const changes = await publishPack(admin, upsideDown);
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(await versions()).toEqual(before);
  });

  test('going back to what was before gives the version it had before', async () => {
    await publishPack(admin, packCalled('expense-approval'));
    const { versions: found } = await versions();
    expect(found.filter(({ live }) => live).map(({ version }) => version)).toEqual([1]);
    expect(found).toHaveLength(5);
  });
});

describe('a pack is refused, and nothing is changed,', () => {
  test('with every fault at its place', async () => {
    const pack = changed('有错误');
    const first = pack.procedures[0]?.steps.find(({ id }) => id === 'first');
    if (first) first.settings['form'] = { form: 'nowhere', view: 'fill' };
    pack.forms[0]?.fields.push({ id: 'x', key: '9', kind: 'nothing', label: { 'zh-CN': '错' } });
    const seen = await preview(pack);
    expect(seen.preview).toBeNull();
    expect(seen.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ref.form', 'form.key', 'form.kind']),
    );
    for (const { pointer } of seen.problems) expect(pointer).toMatch(/^\/procedures\/0\//);
  });

  test('when it takes a procedure that belongs to another', async () => {
    const pack = packCalled('expense-approval');
    pack.key = 'other';
    const seen = await preview(pack);
    expect(seen.problems.map(({ code }) => code)).toEqual(['taken.procedure']);
  });

  test('when another was published after its preview', async () => {
    const [older, newer] = [await preview(changed('甲')), await preview(changed('乙'))];
    const publish = (seen: PackPreview) =>
      admin.call('POST /admin/packs/publish', { body: { preview: seen.preview } });
    expect((await publish(newer)).status).toBe(200);
    const late = await publish(older);
    expect([late.status, late.body.code]).toEqual([409, 'revision.pack']);
    const twice = await publish(newer);
    expect([twice.status, twice.body.code]).toEqual([409, 'taken.preview']);
  });

  test.each([
    ['no JSON', '{', 'a.json', 'packs.json'],
    ['no zip', 'PK', 'a.zip', 'packs.zip'],
    ['no shape of a pack', '{"key": 1}', 'a.json', expect.stringMatching(/^shape\./)],
  ])('when the file is %s', async (_what, content, name, code) => {
    const { status, body } = await admin.call('POST /admin/packs/preview', {
      body: upload(content, name),
    });
    expect([status, body.code]).toEqual([422, code]);
  });
});
