import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiTest, Caller } from '../../apps/api/src/http/testing/api-test.ts';
import { createApiTest } from '../../apps/api/src/http/testing/api-test.ts';

let api: ApiTest;
let clerk: Caller;
let committee: { id: string };

beforeAll(async () => {
  api = await createApiTest();
  const admin = await api.as('admin');
  const { items } = await admin.must('GET /directory/units', { query: { q: '迎江路社区' } });
  const unit = items[0]?.id ?? '';
  const body = { unit, key: 'mediation', name: '迎江路社区人民调解委员会' };
  committee = await admin.must('POST /admin/bodies', { body });
  clerk = await api.as('chenxiaoyan');
});
afterAll(async () => {
  await api.stop();
  expect(api.bugs).toEqual([]);
});

describe('whoever fills a form finds', () => {
  test('units by a part of the name, its pinyin or initials', async () => {
    for (const q of ['迎江路', 'yjl', 'YingJiang']) {
      const { items } = await clerk.must('GET /directory/units', { query: { q } });
      expect(
        items.map(({ name }) => name),
        q,
      ).toContain('迎江路社区');
    }
    const { items } = await clerk.must('GET /directory/units', { query: { q: 'xyzzy' } });
    expect(items).toEqual([]);
  });

  test('buildings with what they lie in, by words of both; their names say the community', async () => {
    const { items } = await clerk.must('GET /directory/units', {
      query: { q: '1号楼', level: 'building' },
    });
    const ways = items.map(({ name, within }) => [...within, name].join(' '));
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(ways).size).toBe(ways.length);
    expect(items.every(({ within }) => within.length >= 2)).toBe(true);
    const narrow = await clerk.must('GET /directory/units', { query: { q: '迎江路 1号楼' } });
    expect(narrow.items.length).toBeGreaterThan(0);
    expect(narrow.items.length).toBeLessThan(items.length);
    expect(narrow.items.every(({ within }) => within.includes('迎江路社区'))).toBe(true);
    const [one] = narrow.items;
    const { units } = await clerk.must('GET /directory/names', { query: { units: one?.id ?? '' } });
    expect(units[one?.id ?? '']).toBe(`迎江路社区 ${one?.name}`);
  });

  test('bodies, with the unit that they belong to', async () => {
    for (const q of ['调解', 'rmtj']) {
      const { items } = await clerk.must('GET /directory/bodies', { query: { q } });
      expect(items, q).toMatchObject([{ id: committee.id, unit: { name: '迎江路社区' } }]);
    }
  });

  test('posts by title or initials', async () => {
    const all = await clerk.must('GET /directory/posts', {});
    const office = all.items.find(({ key }) => key === 'civil-officer');
    const { items } = await clerk.must('GET /directory/posts', { query: { q: 'mzb' } });
    expect(items).toContainEqual(office);
    expect(items.length).toBeLessThan(all.items.length);
  });

  test('the names behind bodies and posts', async () => {
    const query = { bodies: `${committee.id},gone`, posts: 'civil-officer' };
    const { bodies, posts } = await clerk.must('GET /directory/names', { query });
    expect(bodies).toEqual({ [committee.id]: '迎江路社区人民调解委员会' });
    expect(posts['civil-officer']?.['zh-CN']).toMatch(/民政/);
  });
});
