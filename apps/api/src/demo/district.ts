import type { Level, Line } from '../db/index.ts';

/** A unit of the demonstration district: id, name, code, level, parent, line, region code. */
export interface DemoUnit {
  id: string;
  name: string;
  code: string;
  level: Level;
  parent?: string;
  line: Line;
  regionCode?: string;
}

/** Streets as they stand in the head of the source document, with codes for case numbers. */
const streets: [id: string, name: string, code: string][] = [
  ['jinshan', '金山街道', 'JS'],
  ['jiangqiao', '蒋乔街道', 'JQ'],
  ['baota', '宝塔路街道', 'BT'],
  ['qilidian', '七里甸街道', 'QL'],
  ['weigang', '韦岗街道', 'WG'],
  ['guantang', '官塘街道', 'GT'],
  ['heping', '和平路街道', 'HP'],
  ['yuanqu', '润州工业园区', 'YQ'],
];

const communities: [id: string, name: string, code: string, street: string][] = [
  ['yingjiang', '迎江路社区', 'YJL', 'jinshan'],
  ['yinshan', '银山门社区', 'YSM', 'jinshan'],
  ['xijin', '西津社区', 'XJ', 'jinshan'],
  ['yangjia', '杨家门社区', 'YJM', 'baota'],
  ['jingjiang', '京江路社区', 'JJL', 'baota'],
  ['jiangqiao_c', '蒋乔社区', 'JQC', 'jiangqiao'],
  ['youshan', '优山美地社区', 'YMD', 'qilidian'],
  ['wufengkou', '五凤口社区', 'WFK', 'qilidian'],
  ['weigang_c', '韦岗社区', 'WGC', 'weigang'],
  ['guantang_c', '官塘社区', 'GTC', 'guantang'],
  ['sanmaogong', '三茅宫社区', 'SMG', 'heping'],
  ['yuanqu_c', '园区社区', 'YQC', 'yuanqu'],
];

const departments: [id: string, name: string, code: string][] = [
  ['dept_civil_affairs', '民政局', 'MZJ'],
  ['dept_finance', '财政局', 'CZJ'],
  ['dept_audit', '审计局', 'SJJ'],
  ['dept_housing', '住房和城乡建设局', 'ZJJ'],
  ['dept_urban_management', '城市管理局', 'CGJ'],
  ['dept_education', '教育局', 'JYJ'],
  ['dept_human_resources', '人力资源和社会保障局', 'RSJ'],
  ['dept_justice', '司法局', 'SFJ'],
  ['dept_statistics', '统计局', 'TJJ'],
];

/** 驻区单位: what stands in a community and is none of the district's own offices. */
const residents: [id: string, name: string, code: string, community: string][] = [
  ['hospital', '金山医院', 'JSY', 'yingjiang'],
  ['school', '迎江路小学', 'YJX', 'yingjiang'],
  ['bank', '宝塔路银行', 'BTY', 'yangjia'],
];

const streetUnits = streets.map(([id, name, code], at): DemoUnit => {
  const regionCode = `3211110${String(at + 1).padStart(2, '0')}000`;
  return { id, name, code, level: 'street', parent: 'runzhou', line: '政', regionCode };
});

const communityUnits = communities.map(([id, name, code, street], at): DemoUnit => {
  const prefix = streetUnits.find((unit) => unit.id === street)?.regionCode?.slice(0, 9) ?? '';
  const regionCode = `${prefix}${String(at + 1).padStart(3, '0')}`;
  return { id, name, code, level: 'community', parent: street, line: '居', regionCode };
});

/** Two areas a community, two buildings an area: 片区 and 楼栋. */
const smallUnits = communityUnits.flatMap((community): DemoUnit[] =>
  [1, 2].flatMap((area) => {
    const areaId = `${community.id}_p${area}`;
    const names = ['一', '二'];
    const buildings = [1, 2].map((building): DemoUnit => ({
      id: `${areaId}_l${building}`,
      name: `${area * 2 + building - 2}号楼`,
      code: `${area}${building}`,
      level: 'building',
      parent: areaId,
      line: '域',
    }));
    const name = `第${names[area - 1]}片区`;
    return [
      { id: areaId, name, code: `P${area}`, level: 'area', parent: community.id, line: '域' },
      ...buildings,
    ];
  }),
);

/** Parents stand before their children. */
export const demoUnits: DemoUnit[] = [
  {
    id: 'runzhou',
    name: '润州区',
    code: 'RZ',
    level: 'district',
    line: '政',
    regionCode: '321111000000',
  },
  ...departments.map(([id, name, code]): DemoUnit => {
    return { id, name, code, level: 'department', parent: 'runzhou', line: '政' };
  }),
  {
    id: 'dept_organisation',
    name: '组织部',
    code: 'ZZB',
    level: 'department',
    parent: 'runzhou',
    line: '党',
  },
  ...streetUnits,
  ...communityUnits,
  ...residents.map(([id, name, code, parent]): DemoUnit => {
    return { id, name, code, level: 'department', parent, line: '党' };
  }),
  ...smallUnits,
];

/** 一委一居一站一办 of every community. */
export const demoBodies = communityUnits.flatMap(({ id, name }) => [
  { unit: id, key: 'party-committee', name: `${name}党委` },
  { unit: id, key: 'residents-committee', name: `${name}居委会` },
  { unit: id, key: 'workstation', name: `${name}社区事务工作站` },
  { unit: id, key: 'security-office', name: `${name}综治办` },
]);
