import type { Json } from '@yishi/workflows';

interface Parameter {
  key: string;
  value: Json;
  unit?: string;
  /** The words of the opinion. */
  words: string;
}

/** The opinion that these parameters come from, and the day it was signed. */
export const opinion = {
  from: '2014-04-24',
  basis: '《关于推进“一式两化”社区服务管理体系建设的实施意见》（2014年4月24日）',
};

/** Policy parameters of the opinion, first version. */
export const opinionParameters: Parameter[] = [
  { key: 'council.meeting.period', value: 1, unit: '月', words: '居民议事会：每月议事例会' },
  { key: 'lg.meeting.period', value: 1, unit: '季度', words: '领导小组例会：原则上每季度' },
  { key: 'pop.std.bungalow', value: 3000, unit: '人', words: '社区规模：平房区3000人左右' },
  {
    key: 'pop.std.highrise',
    value: { min: 5000, max: 7000 },
    unit: '人',
    words: '社区规模：楼房区5000-7000人',
  },
  { key: 'area.std.bungalow', value: 300, unit: '户', words: '平房区300户左右划一个片区' },
  { key: 'area.std.highrise', value: 500, unit: '户', words: '楼房区500户左右划一个片区' },
  { key: 'building.std.bungalow', value: 50, unit: '户', words: '平房区50户左右设置一个楼长' },
  { key: 'building.std.highrise', value: 100, unit: '户', words: '楼房区100户左右设置一个楼长' },
  { key: 'popdb.deadline', value: '2014-12-31', words: '人口数据库：2014年底前建成' },
  { key: 'hub.area', value: 1000, unit: '平方米', words: '社区服务中心：单体面积1000平方米左右' },
  { key: 'circle.minutes', value: 15, unit: '分钟', words: '15分钟便民服务圈' },
  {
    key: 'premises.concentrate',
    value: 400,
    unit: '平方米',
    words: '办公服务用房：超过400平方米的集中设置',
  },
  {
    key: 'premises.storey',
    value: { min: 1, max: 3, hall: 1 },
    unit: '层',
    words: '办公服务用房：以一至三层为主；大厅应安排在一楼',
  },
  { key: 'premises.trigger', value: 30, unit: '%', words: '办公服务用房：开发建设量达到30%时移交' },
  {
    key: 'fund.per',
    value: { amount: 1_000_000, persons: 500 },
    unit: '分/人',
    words: '每500人核定1万元工作经费',
  },
  { key: 'fund.floor', value: 10_000_000, unit: '分', words: '每个社区工作经费不低于10万元' },
  { key: 'staff.per', value: 700, unit: '人', words: '每700人配备1名社区专职工作者' },
  {
    key: 'staff.range',
    value: { min: 7, max: 9, cap: 10 },
    unit: '名',
    words: '专职工作者7-9名，最多不超过10名',
  },
  {
    key: 'guide.fund',
    value: 200_000_000,
    unit: '分/年',
    words: '社区建设引导资金：每年安排200万元',
  },
  { key: 'sw.min', value: 3, unit: '名', words: '每个社区至少有3名专业社工' },
  { key: 'sw.deadline', value: '2015-12-31', words: '专业社工：2015年底前配齐' },
  {
    key: 'depts.integrated',
    value: ['信访', '计生', '公安', '卫生', '司法', '民政', '人社', '教育'],
    words: '加强信访、计生、公安、卫生、司法、民政、人社、教育等职能部门数据整合',
  },
  {
    key: 'building.roles',
    value: ['治安员', '联络员', '调解员', '信息员', '宣传员'],
    words: '楼长职责：治安员、联络员、调解员、信息员、宣传员',
  },
  {
    key: 'admission.attributes',
    value: ['内容', '对象', '权限', '时限', '经费'],
    words: '明确准入项目的内容、对象、权限、时限和经费',
  },
  {
    key: 'map.layers',
    value: ['住户信息', '楼宇党建', '环境卫生', '综合治理'],
    words: '按片区、楼栋分住户信息、楼宇党建、环境卫生、综合治理等类别',
  },
];
