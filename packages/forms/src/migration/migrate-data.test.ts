import { describe, expect, test } from 'vitest';
import { makeForm } from '../contract/index.ts';
import type { FormData } from '../compile/index.ts';
import { builtInFieldKinds, createFieldKinds } from '../kinds/index.ts';
import { checkMigration } from './check-migration.ts';
import { describeStep } from './describe-step.ts';
import { legsBetween, migrateThrough } from './migrate-through.ts';
import { migrator } from './migrate-data.ts';
import { stillLost } from './lost-values.ts';
import { parseMigration } from './migration-schema.ts';
import { chooseStep, migrationNeeds, proposeMigration } from './migration-needs.ts';
import type { MigrationContext, MigrationStep } from './types.ts';

const registry = createFieldKinds(builtInFieldKinds);
const nobody = { person: () => undefined, unit: () => undefined, region: () => undefined };
const context: MigrationContext = {
  names: { ...nobody, file: () => undefined },
  find: nobody,
  now: '2026-11-23T01:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};

const label = (zh: string) => ({ 'zh-CN': zh, en: zh.toUpperCase() });
const field = (id: string, kind = 'text', more: object = {}) => ({
  id,
  key: id,
  kind,
  label: label(id),
  ...more,
});
const section = (id: string, ...fields: unknown[]) => field(id, 'section', { fields });
const table = (id: string, ...fields: unknown[]) => field(id, 'table', { fields });
const form = (...fields: unknown[]) => makeForm({ key: 'f', title: label('表'), fields }, registry);
const options = (...values: string[]) => ({
  settings: { options: values.map((value) => ({ value, label: label(`${value}级`) })) },
});

type Form = ReturnType<typeof form>;

const run = (before: Form, after: Form, steps: MigrationStep[], data: FormData) => {
  expect(checkMigration(before, after, steps, registry)).toEqual([]);
  const { data: made, findings } = migrator({ before, after, steps }, registry)(data, context);
  return [made, ...findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)];
};
const needs = (before: Form, after: Form) => migrationNeeds(before, after, registry);

describe('nothing is declared for', () => {
  test('another label, another key, another section, an option more', () => {
    const before = form(field('a'), field('c', 'choice', options('x')));
    const renamed = field('a', 'text', { key: '事由', label: label('事由') });
    const after = form(section('s', renamed), field('c', 'choice', options('x', 'y')));
    expect(needs(before, after)).toEqual([]);
    expect(run(before, after, [], { a: '食堂', c: 'x' })).toEqual([
      { s: { 事由: '食堂' }, c: 'x' },
    ]);
  });
});

describe('each change that needs one has a proposal', () => {
  const proposal = (before: Form, after: Form) => proposeMigration(needs(before, after));

  test('another kind: read as the new one', () => {
    const [before, after] = [form(field('a')), form(field('a', 'date'))];
    const steps = proposal(before, after);
    expect(steps).toEqual([{ type: 'convert', from: 'a', to: 'a', how: { by: 'text' } }]);
    expect(run(before, after, steps, { a: '2026年3月5日' })).toEqual([{ a: '2026-03-05' }]);
    expect(run(before, after, steps, { a: '开春' })).toEqual([{}, 'stop unfit /a']);
  });

  test('one gone and two come: split', () => {
    const [before, after] = [form(field('a')), form(field('b'), field('c'))];
    const steps = proposal(before, after);
    expect(steps[0]).toMatchObject({ type: 'split', from: 'a', to: ['b', 'c'] });
    expect(run(before, after, steps, { a: '甲、乙、丙' })).toEqual([{ b: '甲', c: '乙、丙' }]);
  });

  test('two gone and one come: merged', () => {
    const [before, after] = [form(field('a'), field('b', 'number')), form(field('c'))];
    const steps = proposal(before, after);
    expect(steps).toHaveLength(1);
    expect(run(before, after, steps, { a: '金山', b: 12 })).toEqual([{ c: '金山、12' }]);
    expect(run(before, after, steps, { b: 12 })).toEqual([{ c: '12' }]);
  });

  test('gone with nothing like it: kept in the history', () => {
    const [before, after] = [form(field('a'), field('b')), form(field('b'))];
    const steps = proposal(before, after);
    expect(steps).toEqual([{ type: 'drop', field: 'a' }]);
    expect(run(before, after, steps, { a: '甲', b: '乙' })).toEqual([
      { b: '乙' },
      'note dropped /a',
    ]);
  });

  test('newly required: empty until the next change, or a value for all', () => {
    const before = form(field('a'));
    const after = form(field('a', 'text', { required: true }));
    const steps = proposal(before, after);
    expect(run(before, after, steps, {})).toEqual([{}, 'note later /a']);
    expect(run(before, after, steps, { a: '甲' })).toEqual([{ a: '甲' }]);
    const fill: MigrationStep = { type: 'fill', field: 'a', value: '不详' };
    expect(run(before, after, [fill], {})).toEqual([{ a: '不详' }]);
  });

  test('an option gone: what fits stays, the rest is told, left out, or replaced', () => {
    const before = form(field('a', 'choice', options('x', 'y')));
    const after = form(field('a', 'choice', options('x')));
    const [need] = needs(before, after);
    const [told, left, map] = need?.choices ?? [];
    if (!told || !left || map?.type !== 'convert') throw new Error('no choices');
    expect(run(before, after, [told], { a: 'x' })).toEqual([{ a: 'x' }]);
    expect(run(before, after, [told], { a: 'y' })).toEqual([{}, 'stop unfit /a']);
    expect(run(before, after, [left], { a: 'y' })).toEqual([{}, 'note left /a']);
    const replaced = { ...map, how: { by: 'map' as const, values: [{ from: 'y', to: 'x' }] } };
    expect(run(before, after, [replaced], { a: 'y' })).toEqual([{ a: 'x' }]);
  });
});

test('what was chosen before gives way to another choice, and nothing is left open', () => {
  const before = form(field('a'), field('b'));
  const after = form(field('c'));
  const found = needs(before, after);
  const merged = proposeMigration(found);
  const dropped = chooseStep(merged, found, { type: 'drop', field: 'a' });
  expect(checkMigration(before, after, dropped, registry)).toEqual([]);
  expect(dropped.map(({ type }) => type)).toEqual(['drop', 'drop']);
});

describe('values', () => {
  test('are split by the parts of their kind, and joined to them', () => {
    const apart = form(field('f', 'date'), field('t', 'date'));
    const whole = form(field('r', 'date-range'));
    const how = { by: 'parts' as const, parts: ['from', 'to'] };
    const range = { r: { from: '2026-03-05', to: '2026-03-06' } };
    const days = { f: '2026-03-05', t: '2026-03-06' };
    const split: MigrationStep = { type: 'split', from: 'r', to: ['f', 't'], how };
    const merge: MigrationStep = { type: 'merge', from: ['f', 't'], to: 'r', how };
    expect(run(whole, apart, [split], range)).toEqual([days]);
    expect(run(apart, whole, [merge], days)).toEqual([range]);
    expect(run(apart, whole, [merge], { f: '2026-03-05' })).toEqual([{}, 'stop unfit /f']);
  });

  test('are computed by an expression over the old form, in their own row', () => {
    const before = form(field('rate', 'number'), table('t', field('n', 'number')));
    const after = form(field('rate', 'number'), table('t', field('m', 'money')));
    const how = { by: 'feel' as const, feel: 'n * rate * 100' };
    const steps: MigrationStep[] = [{ type: 'convert', from: 'n', to: 'm', how }];
    const data = { rate: 2, t: [{ n: 1 }, {}, { n: 3 }] };
    expect(run(before, after, steps, data)).toEqual([{ rate: 2, t: [{ m: 200 }, {}, { m: 600 }] }]);
    const short = { t: [{ n: 1 }] };
    expect(run(before, after, steps, short)).toEqual([{ t: [{}] }, 'stop unfit /t/0/n']);
  });

  test('of a table that goes are told one by one', () => {
    const before = form(field('a'), table('t', field('n'), field('m')));
    const steps: MigrationStep[] = [{ type: 'drop', field: 't' }];
    expect(
      run(before, form(field('a')), steps, { t: [{ n: '甲' }, { n: '乙', m: '丙' }] }),
    ).toEqual([{}, 'note dropped /t/0/n', 'note dropped /t/1/n', 'note dropped /t/1/m']);
  });

  test('are not asked for in a group that is not there', () => {
    const hidden = { visibleWhen: 'a = "甲"', fields: [field('b', 'text', { required: true })] };
    const after = form(field('a'), field('s', 'section', hidden));
    const steps: MigrationStep[] = [{ type: 'fill', field: 'b', value: '乙' }];
    expect(run(form(field('a')), after, steps, { a: '丁' })).toEqual([{ a: '丁' }]);
  });
});

describe('a migration is refused that', () => {
  const before = form(field('a'), field('b'), table('t', field('n')));
  const after = form(field('c', 'number', { required: true }), table('t', field('n')));
  const codes = (...steps: MigrationStep[]) =>
    checkMigration(before, after, steps, registry).map(({ path, code }) => `${path} ${code}`);
  const rest: MigrationStep[] = [
    { type: 'drop', field: 'a' },
    { type: 'drop', field: 'b' },
    { type: 'later', field: 'c' },
  ];

  test('leaves a change open', () => {
    expect(codes(...rest)).toEqual([]);
    expect(codes(...rest.slice(1))).toEqual([' migration.needed']);
  });
  test('names a field twice, or one that is not there', () => {
    expect(codes(...rest, { type: 'drop', field: 'b' })).toEqual(['/steps/3 migration.twice']);
    expect(codes(...rest, { type: 'drop', field: 'z' })).toEqual(['/steps/3 migration.field']);
  });
  test('goes out of a table, fills in what does not fit, or computes from what is not there', () => {
    const out: MigrationStep = { type: 'convert', from: 'n', to: 'c', how: { by: 'text' } };
    expect(codes(...rest, out)).toEqual(['/steps/3 migration.rows']);
    expect(codes(...rest.slice(0, 2), { type: 'fill', field: 'c', value: '三' })).toEqual([
      '/steps/2/value migration.value',
    ]);
    const how = { by: 'feel' as const, feel: '没有 + 1' };
    expect(codes(...rest.slice(1), { type: 'convert', from: 'a', to: 'c', how })).toEqual([
      '/steps/2/how/feel migration.feel',
    ]);
  });
  test('is not written as one', () => {
    const head = { form: 'f', from: before.schemaHash, to: after.schemaHash };
    expect(parseMigration({ ...head, steps: rest }).ok).toBe(true);
    expect(parseMigration({ ...head, steps: [{ type: 'lose', field: 'a' }] }).ok).toBe(false);
  });
});

test('every step says in both languages what it does', () => {
  const [before, after] = [form(field('a'), field('b')), form(field('c'), field('d'))];
  const steps: MigrationStep[] = [
    { type: 'split', from: 'a', to: ['c', 'd'], how: { by: 'separator', separator: '/' } },
    { type: 'fill', field: 'c', value: '无' },
    { type: 'drop', field: 'b' },
  ];
  const said = steps.map((step) => describeStep({ before, after }, registry, step));
  expect(said.map((each) => each['zh-CN'])).toEqual([
    '“a”按分隔符“/”拆分为“c”、“d”；不符的列入报告，等人处理',
    '“c”没有内容的，填入“无”',
    '“b”不再保留，原值留在历史里',
  ]);
  expect(said.map((each) => each.en)).toEqual([
    '“A” is split at “/” into “C”, “D”; what does not fit is reported, for people to settle',
    '“C” gets “无” where it is empty',
    '“B” is not kept; its values stay in the history',
  ]);
});

test('what does not arrive is kept in words with its place, until something stands there', () => {
  const inTable = (kind: string) => form(table('t', field('n', kind)));
  const [before, after] = [inTable('text'), inTable('number')];
  const steps = proposeMigration(migrationNeeds(before, after, registry));
  const data = { t: [{ n: '3' }, { n: '三成' }] };
  const { data: made, lost } = migrator({ before, after, steps }, registry)(data, context);
  expect(lost).toMatchObject([{ field: 'n', rows: [1], words: { 'zh-CN': '三成' } }]);
  const still = (now: unknown) => stillLost(lost, after, registry, now).map(({ path }) => path);
  expect(still(made)).toEqual(['/t/1/n']);
  expect(still({ t: [{ n: 3 }, { n: 30 }] })).toEqual([]);
  expect(stillLost(lost, form(field('x')), registry, {}).map(({ path }) => path)).toEqual([
    undefined,
  ]);
});

describe('over several versions', () => {
  const [v1, v2, v3] = [form(field('a')), form(field('a', 'number')), form(field('a', 'money'))];
  const convert: MigrationStep = { type: 'convert', from: 'a', to: 'a', how: { by: 'text' } };
  const declared = [
    { form: 'f', from: v1.schemaHash, to: v2.schemaHash, steps: [convert] },
    { form: 'f', from: v2.schemaHash, to: v3.schemaHash, steps: [convert] },
  ];
  const through = (versions: Form[], data: FormData) =>
    migrateThrough(legsBetween(versions, declared), registry)(data, context);

  test('data go the whole way', () => {
    expect(through([v1, v2, v3], { a: '12' })).toMatchObject({ data: { a: 1200 }, findings: [] });
  });
  test('a version that came back needs no way', () => {
    expect(legsBetween([v1, v2, v3, v1], declared)).toEqual([]);
    expect(legsBetween([v1, v1, v2], declared)).toHaveLength(1);
  });
  test('from a version that came back, data go straight where it is declared, past what had replaced it', () => {
    const straight = { form: 'f', from: v1.schemaHash, to: v3.schemaHash, steps: [convert] };
    const legs = legsBetween([v1, v2, v3], [...declared, straight]);
    expect(legs.map(({ after }) => after)).toEqual([v3]);
  });
});
