import { describe, expect, test } from 'vitest';
import funds from '../../../../../packs/community-funds/policies/funds.json' with { type: 'json' };
import staffing from '../../../../../packs/community-funds/policies/staffing.json' with { type: 'json' };
import vectors from '../../../../../tests/vectors/funding.json' with { type: 'json' };
import { contract } from '../../contract/index.ts';
import type { Json } from '../../json.ts';
import { checkPolicy, evaluatePolicy } from '../index.ts';
import type { PolicyDefinition } from '../index.ts';
import { allotment } from './index.ts';

contract(allotment);

const clock = { now: '2026-11-02T01:00:00.000Z', timeZone: 'Asia/Shanghai' };

/** Communities of a street, named 甲 乙 丙 …; those with an approved exception by index. */
const communities = (population: number[], exceptions: number[] = []) =>
  population.map((人口, index) => ({
    名称: '甲乙丙丁戊己庚辛壬'[index] ?? '',
    人口,
    特批: exceptions.includes(index),
  }));

interface Value {
  total: number;
  rows: { proRata: number; allotted: number }[];
  topUp: number;
  unplaced: number;
}

function allot(policy: PolicyDefinition, 社区: Json) {
  const outcome = evaluatePolicy(policy, { 社区 }, { clock });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const value = outcome.value.value as unknown as Value;
  return {
    ...value,
    proRata: value.rows.map((row) => row.proRata),
    allotted: value.rows.map((row) => row.allotted),
    trace: outcome.value.trace.map(({ text }) => text['zh-CN']),
  };
}

test('the policies of the pack are in order', () => {
  expect(checkPolicy(funds)).toEqual([]);
  expect(checkPolicy(staffing)).toEqual([]);
});

describe.each(vectors.streets)('$name', ({ population, money, staff }) => {
  test('funds: 10,000 yuan per 500 people, at least 100,000 for a community', () => {
    const result = allot(funds, communities(population));
    expect(result.total).toBe(money.pool);
    expect(result.proRata).toEqual(money.proRata);
    expect(result.allotted).toEqual(money.allotted);
    expect(result.topUp).toBe(money.topUp);
  });

  test('staff: 7 to 9 each, adding up to the street’s number where that is possible', () => {
    const result = allot(staffing, communities(population));
    expect(result.total).toBe(staff.street);
    expect(result.allotted).toEqual(staff.normal.allotted);
    expect(result.unplaced).toBe(staff.normal.unplaced);
  });

  test('staff: the tenth only by an approved exception', () => {
    const { communities: approved, allotted, unplaced } = staff.withApprovedExceptions;
    const result = allot(staffing, communities(population, approved));
    expect(result.allotted).toEqual(allotted);
    expect(result.unplaced).toBe(unplaced);
  });
});

describe('the trace reads as a clerk would explain it', () => {
  const street = communities([6800, 6400, 6100, 5900, 5700, 5500, 5200, 7300, 3400]);

  test('funds', () => {
    const { trace } = allot(funds, street);
    expect(trace.slice(2)).toEqual([
      '参数：每个社区工作经费下限 = 100,000.00元（自2014-04-24起，《关于推进“一式两化”社区服务管理体系建设的实施意见》：每个社区工作经费不低于10万元）',
      '总量 = 1,046,000.00元（sum(社区.人口) * 参数.fund.per.amount / 参数.fund.per.persons；社区.人口 = [6,800、6,400、6,100、5,900、5,700、5,500、5,200、7,300、3,400]，每批人口对应的工作经费 = 10,000.00元，每批人口 = 500人）',
      '按实有人口比例：甲 6800 → 136,000.00元，乙 6400 → 128,000.00元，丙 6100 → 122,000.00元，丁 5900 → 118,000.00元，戊 5700 → 114,000.00元，己 5500 → 110,000.00元，庚 5200 → 104,000.00元，辛 7300 → 146,000.00元，壬 3400 → 68,000.00元',
      '分配结果：甲 136,000.00元，乙 128,000.00元，丙 122,000.00元，丁 118,000.00元，戊 114,000.00元，己 110,000.00元，庚 104,000.00元，辛 146,000.00元，壬 100,000.00元',
      '保底另需补足32,000.00元',
    ]);
  });

  test('staff', () => {
    const { trace } = allot(staffing, street);
    expect(trace.slice(-4, -1)).toEqual([
      '第1轮：分75名，低于下限合计2.12名，高于上限合计2.4名；甲定为上限9名，乙定为上限9名，辛定为上限9名',
      '第2轮：分48名，低于下限合计1.87名，高于上限合计0.21名；壬定为下限7名',
      '余数按从大到小各加一份：己、丙、丁',
    ]);
    expect(trace.at(-1)).toBe(
      '分配结果：甲 9名，乙 9名，丙 9名，丁 9名，戊 8名，己 8名，庚 7名，辛 9名，壬 7名',
    );
    expect(trace.find((line) => line.startsWith('总量'))).toContain('得74.7142857142857，四舍五入');
  });

  test('floors above the total, and caps below it', () => {
    const village = allot(staffing, communities([3000, 3000, 3000, 3000])).trace;
    expect(village.at(-1)).toBe('下限合计超出总量，缺11名');
    const large = allot(staffing, communities([9100, 8900])).trace;
    expect(large.at(-1)).toBe('受上限所限，8名未分配，留作统筹');
  });
});

test('the other reading of the floor: inside the pool, to the 分', () => {
  const { settings } = funds;
  const within = { ...funds, settings: { ...settings, method: 'within', step: 1 } };
  const result = allot(within, communities([6800, 6400, 6100, 5900, 5700, 5500, 5200, 7300, 3400]));
  expect(result.allotted).toEqual([
    13_155_010, 12_381_186, 11_800_818, 11_413_906, 11_026_994, 10_640_082, 10_059_714, 14_122_290,
    10_000_000,
  ]);
});

describe('what cannot be shared is refused', () => {
  const settings = allotment.example.settings;
  const parameters = allotment.example.parameters ?? {};
  const evaluate = (changed: Record<string, unknown>, 社区: Json) =>
    allotment.evaluate({ ...settings, ...changed }, { 社区 }, { clock, parameters });

  test.each([
    [{}, [], 'allotment.empty'],
    [{}, [3], 'allotment.row'],
    [{}, [{ 名称: '甲', 人口: -1, 特批: false }], 'allotment.figure'],
    [{}, [{ 名称: '甲', 特批: false }], 'expression.noData'],
    [{ floor: '20' }, [{ 名称: '甲', 人口: 100, 特批: false }], 'allotment.bounds'],
    [{ step: 2 }, [{ 名称: '甲', 人口: 100, 特批: false }], 'allotment.step'],
    [{ total: '0 - 1' }, [{ 名称: '甲', 人口: 100, 特批: false }], 'allotment.figure'],
  ])('settings %j with rows %j as %s', (changed, rows, code) => {
    expect(evaluate(changed, rows as Json)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
