import { describe, expect, test } from 'vitest';
import {
  builtInFieldKinds,
  compileForm,
  createFieldKinds,
  type FormData,
  type FormDefinition,
} from '@yishi/forms';
import { createValidator } from '@yishi/forms/validate';
import { readPacks } from '../support/packs.ts';

const registry = createFieldKinds(builtInFieldKinds);

/** Where a form of a pack, filled in on 25 November 2026, is refused. */
function refusedAt(pack: string, key: string, data: FormData, view = 'fill'): string[] {
  const folder = readPacks().find((each) => each.key === pack);
  const { forms } = folder?.pack as { forms: FormDefinition[] };
  const form = forms.find((each) => each.key === key);
  const compiled = form && compileForm(form, registry);
  if (!compiled?.ok) throw new Error(`no form ${key}`);
  const check = createValidator(compiled.value, registry);
  const now = '2026-11-25T01:00:00.000Z';
  const options = { view, mode: 'submit', now, timeZone: 'Asia/Shanghai' } as const;
  return check(data, options).problems.map(({ path }) => path);
}

const file = { id: 'a', name: 'a.pdf', size: 9, type: 'application/pdf', hash: '0'.repeat(64) };

describe('an application for a project', () => {
  const basics = {
    项目名称: '暖心食堂',
    项目类别: 'service',
    议事日期: '2026-10-20',
    实施期限: { from: '2026-12-01', to: '2027-05-31' },
    受益人数: 320,
    实施地点: '321111001001',
    项目内容: '改造社区食堂',
    不重复承诺: true,
  };
  const refused = (more: object) =>
    refusedAt('community-project', 'project', {
      基本情况: { ...basics, ...more },
      负责人和单位: { 项目负责人: 'wangjianguo', 联系电话: '13812345678' },
      经费: {
        预算明细: [{ 支出内容: '餐具', 单价: 20_000, 数量: 3 }],
        资金来源: [{ 来源: 'public', 金额: 60_000 }],
      },
      附件: { minutes: { files: [file] } },
    });

  test('is in order when the council adopted it before it starts, for a place in a community', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ 议事日期: '2026-11-25' })).toEqual([]);
  });

  test('is refused when the council has not adopted it yet', () => {
    expect(refused({ 议事日期: '2026-11-26' })).toEqual(['/基本情况/议事日期']);
  });

  test('is refused when the project starts before the council adopted it', () => {
    const 实施期限 = { from: '2026-10-19', to: '2027-05-31' };
    expect(refused({ 实施期限 })).toEqual(['/基本情况/议事日期']);
  });

  test('is refused when its place is no more than a district or a street', () => {
    for (const 实施地点 of ['321111000000', '321111001000']) {
      expect(refused({ 实施地点 })).toEqual(['/基本情况/实施地点']);
    }
  });
});

describe('an expense claim', () => {
  const refused = (fen: number, more: object = {}) =>
    refusedAt('expense-approval', 'expense', {
      事由: '购置折叠桌',
      类别: 'office',
      明细: [{ 名称: '折叠桌', 金额: fen }],
      ...more,
    });

  test('above 500 yuan has its receipts', () => {
    expect(refused(620_000)).toEqual(['/票据']);
    expect(refused(50_001)).toEqual(['/票据']);
    expect(refused(620_000, { 票据: [file] })).toEqual([]);
  });

  test('of no more than 500 yuan may go without', () => {
    expect(refused(50_000)).toEqual([]);
  });
});

describe('a social organisation registers directly', () => {
  const rest = {
    名称住所: {
      首选名称: '润州区邻里助老服务中心',
      备选名称: '润州区邻里互助服务中心',
      业务范围: '助餐、助浴',
      住所: '迎江路12号',
      所在社区: 'yingjiang',
    },
    人员: {
      发起人: [{ 姓名: '宋宇', 身份证号: '321111197001011230', 电话: '13812345678' }],
      法定代表人: '宋宇',
      党建情况: 'joint',
    },
    申请材料: Object.fromEntries(
      ['charter', 'domicile', 'capital'].map((key) => [key, { files: [file] }]),
    ),
  };
  const refused = (of: object, more: object = {}) =>
    refusedAt(
      'social-organisation',
      'organisation-registration',
      { 类别自测: { 业务类别: 'charity', ...of }, ...rest, ...more },
      'apply',
    );
  const association = (people: number, units: number, fen = 3_000_000) =>
    refused({ 组织类型: 'association', 个人会员数: people, 单位会员数: units, 注册资金: fen });
  const service = (fund: number, own: number, of = 'services') =>
    refused({ 组织类型: 'service', 业务类别: of, 注册资金: fund, 非国有资产: own });

  test.each([
    [50, 0],
    [0, 30],
    [30, 20],
  ])('as an association of %i people and %i organisations', (people, units) =>
    expect(association(people, units)).toEqual([]),
  );

  test.each([
    [49, 0],
    [0, 29],
    [25, 24],
  ])('but not of %i people and %i organisations', (people, units) =>
    expect(association(people, units)).toEqual(['/类别自测/个人会员数']),
  );

  test('but not an association with less than 30,000 yuan', () => {
    expect(association(50, 0, 2_999_999)).toEqual(['/类别自测/注册资金']);
  });

  test('when at least two thirds of the means of a service are not from the state', () => {
    expect(service(3_000_000, 2_000_000)).toEqual([]);
    expect(service(3_000_000, 1_999_999)).toEqual(['/类别自测/非国有资产']);
    expect(service(3_000_000, 3_000_001)).toEqual(['/类别自测/非国有资产']);
  });

  test('and not when it is of another class, or calls itself national', () => {
    expect(service(3_000_000, 3_000_000, 'other')).toEqual(['/类别自测/业务类别']);
    const 名称住所 = { ...rest.名称住所, 首选名称: '中国邻里助老服务中心' };
    const of = { 组织类型: 'service', 注册资金: 100, 非国有资产: 100 };
    expect(refused(of, { 名称住所 })).toEqual(['/名称住所/首选名称']);
  });
});
