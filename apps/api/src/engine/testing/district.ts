import type { Db } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { PersonRef, UnitFact } from '@yishi/workflows';

/** A street with one community, and the people of the test procedures. */
export const people = {
  applicant: { id: 'p-zhao', name: '赵敏' },
  clerk: { id: 'p-qian', name: '钱伟' },
  clerk2: { id: 'p-sun', name: '孙丽' },
  head: { id: 'p-li', name: '李强' },
  stranger: { id: 'p-zhou', name: '周杰' },
  operator: { id: 'p-wu', name: '吴刚' },
} satisfies Record<string, PersonRef>;

const path: UnitFact['path'] = [
  { id: 'rz', code: 'RZ', level: 'district', name: '润州区' },
  { id: 'js', code: 'JS', level: 'street', name: '金山街道' },
  { id: 'js_qx', code: 'QX', level: 'community', name: '清溪社区' },
];

export const community: UnitFact = { ...(path[2] as UnitFact), path };

export async function seedDistrict(db: Db): Promise<void> {
  await db.insert(schema.units).values(
    path.map(({ id, name, code, level }, index) => ({
      ...{ id, name, code, level },
      parent: path[index - 1]?.id ?? null,
      path: path
        .slice(0, index + 1)
        .map((unit) => unit.id)
        .join('.'),
    })),
  );
  await db
    .insert(schema.persons)
    .values(
      Object.values(people).map(({ id, name }) => ({ id, name, email: `${id}@example.org` })),
    );
  await db.insert(schema.posts).values([
    { key: 'clerk', title: { 'zh-CN': '经办人' } },
    { key: 'head', title: { 'zh-CN': '主任' }, head: true },
  ]);
  const from = '2020-01-01';
  await db.insert(schema.holdings).values([
    { id: 'h1', person: people.clerk.id, post: 'clerk', unit: 'js', from },
    { id: 'h2', person: people.clerk2.id, post: 'clerk', unit: 'js', from },
    { id: 'h3', person: people.head.id, post: 'head', unit: 'js', from },
  ]);
  await db.insert(schema.calendarYears).values({
    year: 2026,
    ...{ off: ['2026-10-01'], work: ['2026-10-10'], source: 'test', by: 'test' },
    publishedAt: '2025-11-01T00:00:00.000Z',
  });
}
