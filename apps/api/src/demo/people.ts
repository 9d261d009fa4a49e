/** Someone of the demonstration district; the first post is the one they are known by. */
export interface DemoPerson {
  username: string;
  name: string;
  posts: { post: string; unit: string; body?: string }[];
  roles?: string[];
  /** The roles ended on this day. */
  rolesUntil?: string;
}

type Row = [username: string, name: string, unit: string, posts: string, roles?: string];

const rows: Row[] = [
  ['admin', '管理员', 'runzhou', 'staff', 'administrator'],
  ['zhouguohua', '周国华', 'runzhou', 'district-head'],
  ['heping', '何平', 'dept_civil_affairs', 'bureau-head'],
  ['xuting', '徐婷', 'dept_civil_affairs', 'staff', 'designer'],
  ['zhuhong', '朱宏', 'dept_housing', 'bureau-head'],
  ['shimin', '石敏', 'dept_urban_management', 'bureau-head'],
  ['luoning', '罗宁', 'dept_civil_affairs', 'registrar-window'],
  ['liangjing', '梁静', 'dept_civil_affairs', 'registrar'],
  ['zengfan', '曾凡', 'dept_civil_affairs', 'section-head'],
  ['fangzheng', '方正', 'dept_finance', 'bureau-head'],
  ['shenjing', '沈静', 'dept_audit', 'bureau-head', 'auditor'],
  ['lvyan', '吕岩', 'dept_organisation', 'staff'],
  // 金山街道
  ['sunming', '孙明', 'jinshan', 'street-head'],
  ['liuzhiqiang', '刘志强', 'jinshan', 'street-leader'],
  ['guqiang', '顾强', 'jinshan', 'street-party-secretary'],
  ['qinfang', '秦芳', 'jinshan', 'party-officer'],
  ['zhangwei', '张伟', 'jinshan', 'civil-officer'],
  ['zhouli', '周丽', 'jinshan', 'finance'],
  ['wuhaiyan', '吴海燕', 'jinshan', 'finance'],
  ['zhengwen', '郑文', 'jinshan', 'archivist', 'street-designer'],
  ['wangjianguo', '王建国', 'yingjiang', 'community-secretary', 'community-staff'],
  ['chenxiaoyan', '陈晓燕', 'yingjiang', 'community-worker area-leader', 'community-staff'],
  ['qianguiying', '钱桂英', 'yingjiang_p1_l1', 'building-leader'],
  ['linyun', '林芸', 'yinshan', 'community-secretary', 'community-staff'],
  ['huangtao', '黄涛', 'yinshan', 'community-worker', 'community-staff'],
  ['mahong', '马红', 'xijin', 'community-secretary community-worker', 'community-staff'],
  ['xujing', '许静', 'hospital', 'unit-secretary'],
  ['shiyu', '施宇', 'school', 'unit-secretary'],
  ['songyu', '宋宇', 'school', 'staff', 'organiser'],
  // 宝塔路街道
  ['tangjun', '唐军', 'baota', 'street-head street-party-secretary'],
  ['fengxia', '冯霞', 'baota', 'street-leader'],
  ['dengchao', '邓超', 'baota', 'civil-officer party-officer'],
  ['caomin', '曹敏', 'baota', 'finance'],
  ['pengfei', '彭飞', 'baota', 'archivist', 'street-designer'],
  ['luxiumei', '陆秀梅', 'yangjia', 'community-secretary', 'community-staff'],
  ['jianglei', '蒋磊', 'yangjia', 'community-worker', 'community-staff'],
  ['caiying', '蔡英', 'jingjiang', 'community-secretary community-worker', 'community-staff'],
  ['kongwei', '孔伟', 'bank', 'unit-secretary'],
  // The other streets: a head, and an officer who holds several posts.
  ['jiachun', '贾春', 'jiangqiao', 'street-head street-leader street-party-secretary'],
  ['dingfang', '丁芳', 'jiangqiao', 'civil-officer party-officer finance archivist'],
  ['weidong', '魏东', 'jiangqiao_c', 'community-secretary community-worker', 'community-staff'],
  ['xueping', '薛萍', 'qilidian', 'street-head street-leader street-party-secretary'],
  ['yelin', '叶林', 'qilidian', 'civil-officer party-officer finance archivist'],
  ['yanhong', '阎红', 'youshan', 'community-secretary community-worker', 'community-staff'],
  ['yubin', '余斌', 'wufengkou', 'community-secretary community-worker', 'community-staff'],
  ['panyu', '潘玉', 'weigang', 'street-head street-leader street-party-secretary'],
  ['dulan', '杜兰', 'weigang', 'civil-officer party-officer finance archivist'],
  ['daijun', '戴军', 'weigang_c', 'community-secretary community-worker', 'community-staff'],
  ['xiayu', '夏雨', 'guantang', 'street-head street-leader street-party-secretary'],
  ['zhongqin', '钟琴', 'guantang', 'civil-officer party-officer finance archivist'],
  ['wangyang', '汪洋', 'guantang_c', 'community-secretary community-worker', 'community-staff'],
  ['tianye', '田野', 'heping', 'street-head street-leader street-party-secretary'],
  ['renjing', '任静', 'heping', 'civil-officer party-officer finance archivist'],
  ['jiangnan', '姜楠', 'sanmaogong', 'community-secretary community-worker', 'community-staff'],
  ['fanhua', '范华', 'yuanqu', 'street-head street-leader street-party-secretary'],
  ['fangyan', '方妍', 'yuanqu', 'civil-officer party-officer finance archivist'],
  ['shilei', '石磊', 'yuanqu_c', 'community-secretary community-worker', 'community-staff'],
  // 专家
  ['zhaomin', '赵敏', 'dept_audit', 'staff', 'expert'],
  ['qianxuewen', '钱学文', 'dept_housing', 'staff', 'expert'],
  ['sunli', '孙立', 'dept_education', 'staff', 'expert'],
  ['lixiaoming', '李晓明', 'dept_human_resources', 'staff', 'expert'],
  ['zhouzheng', '周正', 'dept_justice', 'staff', 'expert'],
];

const known = rows.map(([username, name, unit, posts, roles]): DemoPerson => ({
  username,
  name,
  posts: posts.split(' ').map((post) => ({ post, unit })),
  roles: roles ? roles.split(' ') : [],
}));

/** The sixth expert's term is over: a rule must not find him. */
export const demoPeople: DemoPerson[] = [
  ...known,
  {
    username: 'wuyue',
    name: '吴越',
    posts: [{ post: 'staff', unit: 'dept_statistics' }],
    roles: ['expert'],
    rolesUntil: '2025-12-31',
  },
];
