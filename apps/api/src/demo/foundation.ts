import type { Text } from '@yishi/policies';
import type { Capability } from '../contract/index.ts';

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Roles that every installation begins with; 三员分立 keeps security and audit apart from operation. */
export const foundationRoles: { key: string; title: Text; capabilities: Capability[] }[] = [
  {
    key: 'administrator',
    title: say('系统管理员', 'Administrator'),
    capabilities: [
      'people.manage',
      'security.manage',
      'rules.manage',
      'design.publish',
      'operations',
      'audit.read',
    ],
  },
  {
    key: 'security',
    title: say('安全管理员', 'Security officer'),
    capabilities: ['security.manage'],
  },
  { key: 'auditor', title: say('审计管理员', 'Auditor'), capabilities: ['audit.read'] },
  {
    key: 'designer',
    title: say('流程管理员', 'Designer'),
    capabilities: ['design.publish', 'rules.manage'],
  },
  {
    key: 'street-designer',
    title: say('街道流程管理员', 'Designer of a street'),
    capabilities: ['design.edit'],
  },
  { key: 'operator', title: say('运行管理员', 'Operator'), capabilities: ['operations'] },
  { key: 'expert', title: say('评审专家', 'Expert'), capabilities: [] },
  { key: 'community-staff', title: say('社区工作人员', 'Community staff'), capabilities: [] },
  {
    key: 'organiser',
    title: say('社会组织发起人', 'Founder of an organisation'),
    capabilities: [],
  },
];

/** Posts by which procedures find people. */
export const foundationPosts: { key: string; title: Text; head?: true }[] = [
  { key: 'district-head', title: say('区政府分管领导', 'District leader'), head: true },
  { key: 'bureau-head', title: say('局长', 'Head of the bureau'), head: true },
  { key: 'street-head', title: say('街道办事处主任', 'Head of the street office'), head: true },
  { key: 'street-leader', title: say('街道分管领导', 'Street leader in charge') },
  { key: 'street-party-secretary', title: say('街道党工委书记', 'Party secretary of the street') },
  { key: 'party-officer', title: say('街道组织办主任', 'Party organisation officer') },
  { key: 'civil-officer', title: say('街道民政办主任', 'Civil affairs officer') },
  { key: 'registrar-window', title: say('登记窗口', 'Registration counter') },
  { key: 'registrar', title: say('登记审查员', 'Registrar') },
  { key: 'section-head', title: say('科长', 'Head of section') },
  { key: 'finance', title: say('财务', 'Finance') },
  { key: 'archivist', title: say('办公室文书', 'Records clerk') },
  { key: 'community-secretary', title: say('社区党组织书记', 'Community secretary'), head: true },
  { key: 'community-worker', title: say('社区工作者', 'Community worker') },
  {
    key: 'unit-secretary',
    title: say('单位党组织书记', 'Party secretary of an organisation'),
    head: true,
  },
  { key: 'area-leader', title: say('片长', 'Area leader') },
  { key: 'building-leader', title: say('楼长', 'Building leader') },
  { key: 'staff', title: say('工作人员', 'Staff') },
];
