import type { Design, OpenDesignBody, ProcedureDesign } from '@yishi/api';
import { builtInFieldKinds, createFieldKinds, setForm, type Operation } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import {
  createStepKinds,
  insertStep,
  procedureFindings,
  setProcedure,
  setStep,
  stepPlace,
  builtInStepKinds,
  type ProcedureDefinition,
} from '@yishi/workflows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let admin: Caller;

beforeAll(async () => {
  api = await createApiTest();
  admin = await api.as('admin');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

const title = { 'zh-CN': '请假', en: 'Leave' };
const notify = builtInStepKinds.find(({ kind }) => kind === 'notify');
if (!notify) throw new Error('notify');
const notifyKind = notify;

function procedureDesign(design: Design): ProcedureDesign {
  if (design.kind !== 'procedure') throw new Error(`${design.key} is no procedure`);
  return design;
}
const open = async (body: OpenDesignBody) =>
  procedureDesign(await admin.must('POST /admin/designs', { body }));
const begin = (more: { pack?: string; copy?: string; content?: ProcedureDefinition } = {}) =>
  open({ kind: 'procedure', title, ...more });
const read = async ({ id }: { id: string }) =>
  procedureDesign(await admin.must('GET /admin/designs/{id}', { params: { id } }));
const uses = ({ id }: { id: string }) =>
  admin.must('GET /admin/designs/{id}/uses', { params: { id } });

async function edit(
  design: { id: string },
  make: (procedure: ProcedureDefinition) => Operation[],
): Promise<void> {
  const { content, state } = await read(design);
  const body = { revision: state.revision, operations: make(content) };
  await admin.must('POST /admin/designs/{id}/edits', { params: { id: design.id }, body });
}

async function preview(design: { id: string }) {
  const { state } = await read(design);
  const params = { id: design.id };
  const { revision } = state;
  const seen = await admin.must('POST /admin/designs/{id}/preview', { params, body: { revision } });
  const publish = () =>
    admin.call('POST /admin/designs/{id}/publish', {
      params,
      body: { revision, preview: seen.preview ?? '' },
    });
  return { seen, publish };
}

const zh = (words: readonly Text[]) => words.map((each) => each['zh-CN']);

describe('a procedure is designed', () => {
  test('from nothing it has a form, is published with it as a pack of its own, and can be started', async () => {
    const design = await begin();
    expect(design.content.steps.map(({ kind }) => kind)).toEqual(['start', 'approval', 'end']);
    const { forms } = await uses(design);
    expect(forms.map(({ form }) => form.title['zh-CN'])).toEqual(['请假申请表']);
    const listed = await admin.must('GET /admin/designs', { query: { kind: 'procedure' } });
    expect(listed.items.find((each) => each.design === design.id)).toMatchObject({
      ...{ state: 'new', size: 3, title, pack: { title } },
    });
    const { seen, publish } = await preview(design);
    expect(seen.problems).toEqual([]);
    expect(seen.changes.map(({ kind, change }) => [kind, change])).toEqual([
      ['procedure', 'new'],
      ['form', 'new'],
    ]);
    expect((await publish()).status).toBe(200);
    const closed = await admin.call('GET /admin/designs/{id}', {
      params: { id: forms[0]?.design ?? '' },
    });
    expect(closed.status).toBe(404);
    const anyone = await api.as('chenxiaoyan');
    const catalogue = await anyone.must('GET /procedures');
    expect(catalogue.items.map(({ key }) => key)).toContain(design.key);
  });

  test('it comes with the policies and people that it is checked with', async () => {
    const design = await open({ procedure: 'community-project' });
    const { forms, ...others } = await uses(design);
    expect(others.known.posts).toContain('street-leader');
    const draft = { ...others, procedure: design.content, forms: forms.map(({ form }) => form) };
    const findings = procedureFindings(draft, {
      fieldKinds: createFieldKinds(builtInFieldKinds),
      stepKinds: createStepKinds(builtInStepKinds),
    });
    expect(findings.filter(({ code }) => code === 'people.unknown')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'stop')).toEqual([]);
    await admin.must('DELETE /admin/designs/{id}', { params: { id: design.id } });
  });

  test('edits have words, are taken back, and keep the shape of a procedure', async () => {
    const design = await begin();
    const params = { id: design.id };
    const [, approval, end] = design.content.steps;
    await edit(design, (now) =>
      insertStep(now, notifyKind, stepPlace(null, end?.id ?? null), () => 'told'),
    );
    await edit(design, (now) =>
      setStep(now, approval?.id ?? '', ['name'], { 'zh-CN': '科长审批' }),
    );
    const { state } = await read(design);
    expect(zh(state.undo ?? [])).toEqual(['修改“审批”的名称']);
    await admin.must('POST /admin/designs/{id}/undo', { params, body: { revision: 2 } });
    await admin.must('POST /admin/designs/{id}/undo', { params, body: { revision: 3 } });
    expect((await read(design)).content).toEqual(design.content);
    const operations = setProcedure(design.content, ['colour'], 'red');
    const reply = await admin.call('POST /admin/designs/{id}/edits', {
      params,
      body: { revision: 4, operations },
    });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ code: 'design.shape' }] } });
    await admin.must('DELETE /admin/designs/{id}', { params });
  });

  test('publishing is refused with the place while a step lacks something', async () => {
    const design = await begin();
    const end = design.content.steps.at(-1)?.id ?? null;
    await edit(design, (now) => insertStep(now, notifyKind, stepPlace(null, end), () => 'told'));
    const { seen } = await preview(design);
    expect(seen.preview).toBeNull();
    expect(seen.problems[0]).toMatchObject({
      pointer: '/procedures/0/procedure/steps/2/settings',
      code: 'shape.required',
    });
  });

  test('what was not seen in the preview is not published: also an edit of a form beside it', async () => {
    const design = await begin();
    const { publish } = await preview(design);
    const [form] = (await uses(design)).forms;
    if (!form?.design) throw new Error('no form beside it');
    await admin.must('POST /admin/designs/{id}/edits', {
      params: { id: form.design },
      body: {
        revision: 0,
        operations: setForm(form.form, ['description'], { 'zh-CN': '如实填写' }),
      },
    });
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'revision.pack' } });
    expect((await (await preview(design)).publish()).status).toBe(200);
  });
});

describe('what is there', () => {
  test('is opened as its design, changed and published in words; an older version is brought back', async () => {
    const design = await open({ procedure: 'expense' });
    expect(design.base).toEqual(design.content);
    const versions = await admin.must('GET /admin/procedures/{key}', {
      params: { key: 'expense' },
    });
    const first = versions.versions[0]?.bundle ?? '';
    await edit(design, (now) => {
      const step = now.steps.find(({ kind }) => kind === 'approval');
      return setStep(now, step?.id ?? '', ['name'], { 'zh-CN': '部门初审' });
    });
    const again = { procedure: 'expense', version: first };
    const refused = await admin.call('POST /admin/designs', { body: again });
    expect(refused).toMatchObject({ status: 409, body: { code: 'design.open' } });
    const { seen, publish } = await preview(design);
    const changed = seen.changes.filter(({ change }) => change !== 'same');
    expect(changed.map(({ key }) => key)).toEqual(['expense']);
    expect(zh(changed[0]?.words ?? [])[0]).toContain('改名为“部门初审”');
    expect((await publish()).status).toBe(200);
    const old = await open(again);
    expect(old.content).toEqual(design.content);
    expect(old.base).not.toEqual(design.content);
  });

  test('is copied with its forms into a new pack, or within its own', async () => {
    const source = await open({ procedure: 'expense' });
    const apart = await begin({ copy: 'expense' });
    expect(apart.key).not.toBe('expense');
    expect(apart.content.steps).toEqual(source.base?.steps);
    expect((await uses(apart)).forms.every(({ design }) => design !== null)).toBe(true);
    expect((await preview(apart)).seen.problems).toEqual([]);
    const beside = await begin({ copy: 'expense', pack: source.pack.key });
    expect((await uses(beside)).forms.every(({ design }) => design === null)).toBe(true);
  });

  test('a given procedure begins a design, whatever its key; one of another shape is refused', async () => {
    const source = await open({ procedure: 'expense' });
    const given = await begin({ content: source.content });
    expect(given.content).toEqual({ ...source.content, key: given.key, title });
    const wrong = { ...source.content, steps: [] };
    const reply = await admin.call('POST /admin/designs', {
      body: { kind: 'procedure', title, content: wrong },
    });
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ code: 'design.shape' }] } });
    const nowhere = { kind: 'procedure' as const, title, copy: 'nothing' };
    expect((await admin.call('POST /admin/designs', { body: nowhere })).status).toBe(404);
  });
});
