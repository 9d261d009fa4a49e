import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refusals } from '@yishi/workflows';
import { describe, expect, test } from 'vitest';
import { listedStatus } from '../../apps/api/src/http/statuses.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Where the API refuses; what it says of incidents, notes and settings stands elsewhere. */
const folders = ['accounts', 'http', 'services', 'engine/client', 'engine/commit'];
const sources = folders.flatMap((folder) => {
  const under = `apps/api/src/${folder}`;
  return readdirSync(join(root, under), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.|testing/.test(path))
    .map((path) => read(join(under, path)));
});

/** A code as it is written: in a problem, or given to one of the functions that make one. */
const written = [
  /\bpath\b[^;]{0,90}?\bcode: '([^']+)'/g,
  /\bcode = '([^']+)'/g,
  /\b(?:conflict|problem|check|denied)\((?:[^()]|\([^()]*\))*?'([a-z]+\.[\w-]+)'/g,
  /\brefusal\('([^']+)'/g,
];
const ofTheApi = sources.flatMap((source) =>
  written.flatMap((pattern) => [...source.matchAll(pattern)].map((hit) => hit[1] ?? '')),
);
const codes = [...new Set([...ofTheApi, ...Object.keys(refusals)])].sort();

const wordsByCode =
  read('apps/web/src/lib/api/refusal-words.ts') + read('apps/web/src/lib/api/problem-text.ts');
const messages = (locale: string): Record<string, string> => ({
  ...(JSON.parse(read(`apps/web/messages/${locale}/common.json`)) as Record<string, string>),
  ...(JSON.parse(read(`apps/web/messages/${locale}/refusals.json`)) as Record<string, string>),
});
const chinese = messages('zh-CN');
const english = messages('en');

/** The message by which the web says a code. */
const messageOf = (code: string): string | undefined =>
  new RegExp(`(?<=\\s)'?${code.replaceAll('.', '\\.')}'?: (?:\\(said\\) =>\\s+)?m\\.(\\w+)`).exec(
    wordsByCode,
  )?.[1];

test('the codes of the API are found where it refuses', () => {
  expect(codes.length).toBeGreaterThan(100);
  expect(codes).toEqual(
    expect.arrayContaining(['taken.username', 'case.busy', 'substitutes.away', 'session.locked']),
  );
});

describe.each(codes)('%s', (code) => {
  test('stands in the table of statuses', () => {
    expect(listedStatus(code)).toBeGreaterThanOrEqual(400);
  });

  test('is said in both languages', () => {
    const key = messageOf(code) ?? '';
    expect(chinese[key]).toMatch(/\p{Script=Han}/u);
    expect(english[key]).not.toMatch(/\p{Script=Han}|^$/u);
    expect(english[key]).toBeTruthy();
  });
});

test('the web says what the core refuses in the words of the core', () => {
  const said = Object.keys(refusals).map((code) => [code, chinese[messageOf(code) ?? '']]);
  expect(Object.fromEntries(said)).toEqual(refusals);
});

test('who is the wrong person, what came too late and what is filled in wrongly differ in status', () => {
  const statuses = [
    'actor.isRecused',
    'case.closed',
    'task.stale',
    'task.suspended',
    'withdraw.tooLate',
  ];
  expect(statuses.map(listedStatus)).toEqual([403, 409, 409, 409, 409]);
  expect(['transfer.recused', 'opinion.required', 'reason.required'].map(listedStatus)).toEqual([
    422, 422, 422,
  ]);
});
