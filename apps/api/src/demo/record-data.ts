import type { FormData } from '@yishi/forms';
import { demoUnits } from './district.ts';

/** Made-up people and organisations; every name is a common one, none is of anybody. */
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾'];
const given =
  '秀英 桂兰 建华 志强 国庆 玉梅 海燕 文博 小军 丽华 永福 春花 明远 淑珍 子涵 一诺 雨桐 浩然 俊杰 慧敏'.split(
    ' ',
  );
const roads = '迎江路 京畿路 中山西路 长江路 健康路 金山湖路 黄山西路 南徐大道'.split(' ');

/** A sequence that is the same at every start: the demonstration looks alike everywhere. */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Chance = () => number;

const pick = <T>(chance: Chance, list: readonly T[]): T =>
  list[Math.floor(chance() * list.length)] as T;

const nameIn = (chance: Chance): string => pick(chance, surnames) + pick(chance, given);

const phoneIn = (chance: Chance): string =>
  `13${Math.floor(chance() * 10)}${String(Math.floor(chance() * 1e8)).padStart(8, '0')}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Of the district, born that year, with a right check digit. */
function numberIn(chance: Chance, year: number): string {
  const two = (most: number): string => String(1 + Math.floor(chance() * most)).padStart(2, '0');
  const serial = String(Math.floor(chance() * 1000)).padStart(3, '0');
  const body = `321111${year}${two(12)}${two(28)}${serial}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

const buildings = demoUnits.filter(({ level }) => level === 'building');
const communities = demoUnits.filter(({ level }) => level === 'community');

function familyIn(chance: Chance, surname: string): object[] {
  const count = Math.floor(chance() * 4);
  const relations = ['spouse', 'child', 'parent'];
  return relations.slice(0, count).map((relation) => {
    const year = { spouse: 1962, child: 1991, parent: 1938 }[relation] ?? 1970;
    const name = relation === 'child' ? surname + pick(chance, given) : nameIn(chance);
    return {
      姓名: name,
      与户主关系: relation,
      身份证号: numberIn(chance, year + Math.floor(chance() * 8)),
    };
  });
}

/** Households of every building of the demonstration, one each and some more. */
export function demoHouseholds(count: number): FormData[] {
  const chance = createChance(20_140_424);
  return Array.from({ length: count }, (_, at) => {
    const unit = buildings[at % buildings.length];
    const head = nameIn(chance);
    const visited = chance() < 0.7;
    return {
      住房: {
        片区楼栋: unit?.id,
        门牌地址: `${pick(chance, roads)}${1 + Math.floor(chance() * 90)}号${1 + Math.floor(chance() * 6)}0${1 + Math.floor(chance() * 4)}室`,
        房屋类型: chance() < 0.25 ? 'bungalow' : 'storeyed',
        使用情况: pick(chance, ['own', 'own', 'own', 'let', 'empty']),
      },
      户主: {
        户主姓名: head,
        身份证号: numberIn(chance, 1945 + Math.floor(chance() * 45)),
        联系电话: phoneIn(chance),
        人户状态: pick(chance, ['here', 'here', 'here', 'apart', 'floating']),
      },
      家庭成员: { 成员: familyIn(chance, head.charAt(0)) },
      关注事项: {
        ...(chance() < 0.2
          ? { 关注类别: [pick(chance, ['low-income', 'disabled', 'alone'])] }
          : {}),
        ...(visited
          ? { 最近走访: `2026-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}` }
          : {}),
      },
    };
  });
}

const kinds: [stem: string, type: string, group: string][] = [
  ['为老服务中心', 'service', 'welfare'],
  ['助残服务社', 'service', 'welfare'],
  ['志愿者协会', 'association', 'charity'],
  ['文艺联合会', 'association', 'other'],
  ['青少年成长中心', 'service', 'services'],
  ['社区发展促进会', 'association', 'services'],
  ['邻里互助会', 'community', 'charity'],
  ['环保宣传队', 'community', 'services'],
];

/** Social organisations of the communities; groups on record have no credit code. */
export function demoOrganisations(count: number): FormData[] {
  const chance = createChance(20_141_101);
  return Array.from({ length: count }, (_, at) => {
    const unit = communities[at % communities.length];
    const [stem, type, group] = kinds[(at * 5 + Math.floor(at / 8)) % kinds.length] ?? ['', '', ''];
    const head = nameIn(chance);
    return {
      基本情况: {
        组织名称: `${(unit?.name ?? '').replace('社区', '')}${stem}`,
        组织类型: type,
        登记类别: group,
        状态: pick(chance, ['active', 'active', 'active', 'active', 'abnormal', 'cancelled']),
        登记日期: `20${15 + Math.floor(chance() * 10)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`,
        业务范围: '开展社区服务和志愿活动。',
      },
      住所和归属: {
        归属街道社区: unit?.id,
        住所: `${pick(chance, roads)}${1 + Math.floor(chance() * 90)}号`,
      },
      负责人和人员: {
        法定代表人: head,
        联系电话: phoneIn(chance),
        专职人数: Math.floor(chance() * 12),
        ...(type === 'association' ? { 会员数: 50 + Math.floor(chance() * 80) } : {}),
        党建情况: pick(chance, ['own', 'joint', 'none']),
        主要负责人: [
          {
            姓名: head,
            职务: '会长',
            身份证号: numberIn(chance, 1960 + Math.floor(chance() * 30)),
          },
        ],
      },
      资金: { 注册资金: (type === 'community' ? 0 : 3 + Math.floor(chance() * 20)) * 1_000_000 },
    };
  });
}
