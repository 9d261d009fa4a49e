import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoHouseholds } from '../../../apps/api/src/demo/record-data.ts';
import { writeCsv, writeXlsx } from '../../../apps/api/src/spreadsheets/index.ts';
import type { Person } from '../../support/person.ts';
import { until } from '../../support/product.ts';
import { round } from '../statistics.ts';
import { register } from './fill.ts';

const headers = [
  '片区楼栋',
  '门牌地址',
  '房屋类型',
  '使用情况',
  '户主姓名',
  '身份证号',
  '联系电话',
  '人户状态',
  '最近走访',
];
const words: Record<string, string> = {
  bungalow: '平房',
  storeyed: '楼房',
  own: '自住',
  let: '出租',
  empty: '空置',
  here: '户籍在住',
  apart: '人户分离',
  floating: '流动人口',
};

interface Import {
  id: string;
  state: string;
  total: number;
  faulty: number;
  written: number;
  undone: number;
}

/** Households of one community, as a clerk would have them in a spreadsheet. */
async function* rows(count: number): AsyncIterable<readonly string[]> {
  yield headers;
  type Home = Record<string, Record<string, string>>;
  for (const [at, one] of (demoHouseholds(count) as Home[]).entries()) {
    const [home = {}, head = {}, care = {}] = [one['住房'], one['户主'], one['关注事项']];
    const say = (value: string | undefined): string => words[value ?? ''] ?? value ?? '';
    yield [
      '迎江路社区',
      `${home['门牌地址']}${at}`,
      ...[say(home['房屋类型']), say(home['使用情况']), head['户主姓名'] ?? ''],
      ...[head['身份证号'] ?? '', head['联系电话'] ?? '', say(head['人户状态'])],
      care['最近走访'] ?? '',
    ];
  }
}

/** Seconds of each part of an import, what memory the API took at most more, and its undo. */
export async function importRows(
  person: Person,
  dataDir: string,
  type: 'xlsx' | 'csv',
  count: number,
): Promise<Record<string, number>> {
  const write = type === 'csv' ? writeCsv : (each: ReturnType<typeof rows>) => writeXlsx(each);
  const content = await new Response(write(rows(count)) as ReadableStream).arrayBuffer();
  const watch = await watchMemory(dataDir);
  const figures: Record<string, number> = {};
  const at = `/registers/${register}/imports`;
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    figures[`${type}${name}S`] = round((performance.now() - began) / 1000, 1);
  };
  let id = '';
  const reaches = (state: string) =>
    until(`${type} ${state}`, 1_200, async () => {
      const { import: now } = await person.must<{ import: Import }>('GET', `${at}/${id}`);
      if (now.state === 'failed') throw new Error('the import failed');
      return now.state === state ? now : undefined;
    });
  await timed('Read', async () => {
    id = await upload(person, at, `住户.${type}`, content);
    await reaches('mapping');
  });
  await timed('Check', async () => {
    const { mapping } = await person.must<{ mapping: unknown }>('GET', `${at}/${id}`);
    await person.must('PUT', `${at}/${id}/mapping`, { mapping });
    figures[`${type}Faulty`] = (await reaches('checked')).faulty;
  });
  await timed('Write', async () => {
    await person.must('POST', `${at}/${id}/commit`, { doubtful: true });
    figures[`${type}Written`] = (await reaches('done')).written;
  });
  figures[`${type}MemoryMb`] = watch.stop();
  await timed('Undo', async () => {
    await person.must('POST', `${at}/${id}/undo`, { reason: '测量' });
    await reaches('undone');
  });
  figures[`${type}Mb`] = round(content.byteLength / 1024 / 1024, 1);
  return figures;
}

async function upload(
  { url, cookie }: Person,
  at: string,
  name: string,
  content: ArrayBuffer,
): Promise<string> {
  const body = new FormData();
  body.append('file', new File([content], name));
  const headers = { cookie, origin: url, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${url}/api${at}`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** How much more memory the API holds at most than when the watch began, in MB. */
async function watchMemory(dataDir: string): Promise<{ stop(): number }> {
  const file = join(dataDir, 'data/run.json');
  const children = JSON.parse(await readFile(file, 'utf8')) as { name: string; pid: number }[];
  const pid = children.find(({ name }) => name === 'api')?.pid;
  const resident = async (): Promise<number> => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  };
  const before = await resident();
  let most = before;
  const timer = setInterval(() => {
    void resident().then((now) => (most = Math.max(most, now)));
  }, 250);
  return {
    stop() {
      clearInterval(timer);
      return round(most - before, 0);
    },
  };
}
