import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { demoPerson } from '../../support/demo-people.ts';
import { startProduct } from '../../support/product.ts';
import { round } from '../statistics.ts';
import { fill, type Store } from './fill.ts';
import { importRows } from './imports.ts';
import { readLists } from './lists.ts';

/** One of a community, two of its street: who sees values as they are, and who sees them masked. */
const readers = ['chenxiaoyan', 'zhangwei', 'sunming'];
const [small, large, rows] = [10_000, 1_000_000, 100_000];
const rounds = 60;

/**
 * p95 in ms over HTTP at 10,000 and 1,000,000 records, `registerGrowth` the worst ratio of the two;
 * and what it takes to import 100,000 rows of either sort and to undo it.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const product = await startProduct();
  const { dataDir } = product;
  const stack = JSON.parse(await readFile(`${dataDir}/data/stack.json`, 'utf8')) as {
    databaseUrl: string;
  };
  const store: Store = { databaseUrl: stack.databaseUrl, dataDir };
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  try {
    await client.connect();
    const people = await Promise.all(readers.map((name) => demoPerson(product, name)));
    const list = async () => {
      await readLists(people, 5);
      return readLists(people, rounds);
    };
    await fill(client, store, 0, small);
    const few = await list();
    // Not among the million: what is found once there stands in it dozens of times, as in no real one.
    const secretary = await demoPerson(product, 'wangjianguo');
    const imports = {
      ...(await importRows(secretary, dataDir, 'csv', rows)),
      ...(await importRows(secretary, dataDir, 'xlsx', rows)),
    };
    const began = performance.now();
    await fill(client, store, small, large);
    const fillS = round((performance.now() - began) / 1000, 0);
    const many = await list();
    const ratios = Object.keys(many).map((name) => (many[name] ?? 0) / (few[name] ?? 1));
    const figures = Object.entries(many).flatMap(([name, value]) => [
      [`${name}P95Ms`, round(value)],
      [`${name}P95MsAt10k`, round(few[name] ?? 0)],
    ]);
    const registerGrowth = round(Math.max(...ratios));
    return { ...Object.fromEntries(figures), ...imports, fillS, registerGrowth };
  } finally {
    await client.end();
    await product.remove();
  }
}
