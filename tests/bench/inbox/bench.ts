import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { demoPerson, expensePeople } from '../../support/demo-people.ts';
import { startExpense } from '../../support/expense.ts';
import type { Person } from '../../support/person.ts';
import { startProduct } from '../../support/product.ts';
import { percentile, round } from '../statistics.ts';
import { fill } from './fill.ts';

/** People whose inboxes are read; each holds 1,500 tasks, enough for page 50. */
const readers = ['chenxiaoyan', 'wangjianguo', 'zhangwei', 'liuzhiqiang', 'zhouli'];
/** Two hundred requests of each sort: the worst twentieth is then ten of them, not three. */
const rounds = 40;

interface Page {
  items: { number: string }[];
  next: string | null;
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const value = await work();
  into.push(performance.now() - began);
  return value;
}

async function readInboxes(people: Person[]): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {
    first: [],
    page50: [],
    number: [],
    title: [],
    counts: [],
  };
  const into = (name: string) => (times[name] ??= []);
  for (let round = 0; round < rounds; round++)
    for (const person of people) {
      const list = (query: string) => person.must<Page>('GET', `/inbox?box=todo&limit=20${query}`);
      let page = await timed(into('first'), () => list(''));
      const number = page.items[3]?.number ?? '';
      if (round === 0)
        for (let at = 2; at < 50 && page.next; at++)
          page = await list(`&cursor=${encodeURIComponent(page.next)}`);
      if (round === 0) cursors.set(person.username, page.next ?? '');
      const cursor = encodeURIComponent(cursors.get(person.username) ?? '');
      await timed(into('page50'), () => list(`&cursor=${cursor}`));
      await timed(into('number'), () => list(`&q=${encodeURIComponent(number)}`));
      await timed(into('title'), () => list(`&q=${encodeURIComponent('第七楼道')}`));
      await timed(into('counts'), () => person.must('GET', '/inbox/counts'));
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [name, percentile(values, 0.95)]),
  );
}

const cursors = new Map<string, string>();

/** p95 in ms over HTTP at 10,000 and 1,000,000 open tasks; `growth` is the worst ratio of the two. */
export async function measure(): Promise<Record<string, unknown>> {
  const product = await startProduct();
  const stack = JSON.parse(await readFile(`${product.dataDir}/data/stack.json`, 'utf8')) as {
    databaseUrl: string;
  };
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  try {
    const { applicant } = await expensePeople(product);
    const { caseId } = await startExpense(applicant, '样本');
    await client.connect();
    const people = await Promise.all(readers.map((name) => demoPerson(product, name)));
    await fill(client, caseId, { from: 0, to: 10_000, people: 200, readers });
    await readInboxes(people);
    const small = await readInboxes(people);
    await fill(client, caseId, { from: 10_000, to: 1_000_000, people: 20_000, readers: [] });
    await readInboxes(people);
    const large = await readInboxes(people);
    const ratios = Object.keys(large).map((name) => (large[name] ?? 0) / (small[name] ?? 1));
    const figures = Object.entries(large).flatMap(([name, value]) => [
      [`${name}P95Ms`, round(value)],
      [`${name}P95MsAt10k`, round(small[name] ?? 0)],
    ]);
    return { ...Object.fromEntries(figures), growth: round(Math.max(...ratios)) };
  } finally {
    await client.end();
    await product.remove();
  }
}
