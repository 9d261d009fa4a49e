import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InboxItem } from '@yishi/api';
import { inFlight } from '../bench/statistics.ts';
import { expensePeople } from '../support/demo-people.ts';
import { expenseSteps, startExpense, type ExpensePeople } from '../support/expense.ts';
import type { Person } from '../support/person.ts';
import { startProduct, until, type Product } from '../support/product.ts';

const seed = Number(process.env['YISHI_FAULT_SEED'] ?? 20260302);

let product: Product;
let people: ExpensePeople;

beforeAll(async () => {
  console.log(`faults: YISHI_FAULT_SEED=${seed}`);
  product = await startProduct();
  people = await expensePeople(product);
});
afterAll(async () => {
  await product.remove();
});

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** SIGKILL of one child of the supervisor, by name; it must come back by itself. */
async function kill(name: string): Promise<void> {
  const file = join(product.dataDir, 'data/run.json');
  const children = JSON.parse(await readFile(file, 'utf8')) as { name: string; pid: number }[];
  const child = children.find((each) => each.name === name);
  if (!child) throw new Error(`no child ${name} among ${children.map((each) => each.name)}`);
  process.kill(child.pid, 'SIGKILL');
}

const todo = async (person: Person, number: string): Promise<boolean> => {
  const path = `/inbox?box=todo&q=${encodeURIComponent(number)}`;
  const { items } = await person.insist<{ items: InboxItem[] }>('GET', path);
  return items.some((item) => item.number === number);
};

const order: (keyof ExpensePeople)[] = ['head', 'leader', 'finance', 'archivist'];

const wholeWalk = [
  'case.started',
  'action.agree',
  'action.agree',
  'action.submit',
  'action.submit',
];

/** One claim from start to end; after each acknowledged action the inboxes must already show it. */
async function walk(index: number, stale: string[]): Promise<string> {
  const { caseId, number } = await startExpense(people.applicant, `故障演练 ${index}`);
  for (const [at, step] of expenseSteps.entries()) {
    const actor = people[order[at] ?? 'head'];
    await step(people, number);
    if (await todo(actor, number)) stale.push(`${number}: still with ${actor.username}`);
    const next = order[at + 1];
    if (next && !(await todo(people[next], number))) stale.push(`${number}: not yet with ${next}`);
  }
  return caseId;
}

test('nothing acknowledged is lost, applied twice or stale while every part is killed', async () => {
  const random = randomFrom(seed);
  const stale: string[] = [];
  const done: string[] = [];
  const jobs = Array.from({ length: 100 }, (_, index) => async () => {
    done.push(await walk(index, stale));
  });
  const rounds = [['worker'], ['api'], ['temporal'], ['postgres'], ['worker', 'api', 'temporal']];
  const kills = (async () => {
    for (const [index, names] of rounds.entries()) {
      const share = (index + 1) * 15 + Math.floor(random() * 5);
      await until(`${share} cases`, 600, async () => done.length >= share);
      for (const name of names) await kill(name);
    }
  })();
  await Promise.all([inFlight(6, jobs), kills]);

  expect(stale).toEqual([]);
  expect(new Set(done).size).toBe(100);
  for (const caseId of done) {
    const { items } = await people.applicant.insist<{ items: { code: string; seq: number }[] }>(
      'GET',
      `/cases/${caseId}/timeline`,
    );
    const acts = items
      .map(({ code }) => code)
      .filter((code) => code === 'case.started' || code.startsWith('action.'));
    expect(acts).toEqual(wholeWalk);
  }
}, 1_200_000);

test('the same request sent twice at once is applied once and answered alike', async () => {
  const { number, caseId } = await startExpense(people.applicant, '重复提交');
  const path = `/inbox?box=todo&q=${encodeURIComponent(number)}`;
  const { items } = await people.head.insist<{ items: InboxItem[] }>('GET', path);
  const task = `/tasks/${caseId}/${items[0]?.taskId}`;
  const { revision } = await people.head.must<{ revision: number }>('GET', task);
  const send = () =>
    people.head.call('POST', `${task}/complete`, { revision, action: 'agree' }, 'twice-the-same');
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  expect(third.status).toBe(200);
  for (const answer of [first, second]) expect([200, 409]).toContain(answer.status);
  const other = await people.head.call(
    'POST',
    `${task}/complete`,
    { revision, action: 'refuse', opinion: '换了内容' },
    'twice-the-same',
  );
  expect(other.status).toBe(422);
});
