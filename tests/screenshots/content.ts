export interface Project {
  title: string;
  class: 'service' | 'goods' | 'works' | 'activity';
  beneficiaries: number;
  region: string;
  plan: string;
  leader: string;
  /** What is paid for: words, price in fen, count. */
  budget: [item: string, price: number, count: number][];
}

/** Applications of three communities of 金山街道; the names are invented. */
export const projects = {
  canteen: {
    title: '银龄暖心食堂改造',
    class: 'service',
    beneficiaries: 320,
    region: '321111001001',
    plan: '为社区 80 岁以上独居老人提供午餐和送餐。十二月完成厨房改造，一月试运行，三月起每个工作日开放；每季度由居民议事会评议一次。',
    leader: 'wangjianguo',
    budget: [
      ['厨房设备', 400_000, 3],
      ['适老桌椅', 15_000, 20],
      ['食材补贴（每月）', 600_000, 6],
    ],
  },
  garden: {
    title: '口袋花园共建',
    class: 'activity',
    beneficiaries: 860,
    region: '321111001002',
    plan: '把三处闲置绿地改为居民共同养护的花园，分认领、栽种、评比三步。',
    leader: 'linyun',
    budget: [
      ['苗木和花箱', 32_000, 60],
      ['园艺课讲师', 80_000, 8],
    ],
  },
  charging: {
    title: '电动自行车集中充电点',
    class: 'works',
    beneficiaries: 1500,
    region: '321111001003',
    plan: '在四个小区各建一处带遮雨棚的集中充电点，消除飞线充电。',
    leader: 'mahong',
    budget: [
      ['充电桩', 280_000, 24],
      ['遮雨棚', 1_200_000, 4],
    ],
  },
  classes: {
    title: '假期四点半课堂',
    class: 'service',
    beneficiaries: 75,
    region: '321111001002',
    plan: '寒假期间每周一至周五下午照看小学生，由大学生志愿者辅导功课。',
    leader: 'huangtao',
    budget: [
      ['志愿者补贴', 10_000, 120],
      ['图书和文具', 5_000, 75],
    ],
  },
  lighting: {
    title: '楼道适老扶手和照明',
    class: 'works',
    beneficiaries: 410,
    region: '321111001003',
    plan: '为六栋无电梯老楼加装扶手、夜灯和休息凳，先做高龄住户集中的两栋。',
    leader: 'mahong',
    budget: [
      ['扶手（米）', 18_000, 240],
      ['声控夜灯', 12_000, 72],
    ],
  },
  clinic: {
    title: '家门口的义诊日',
    class: 'activity',
    beneficiaries: 260,
    region: '321111001002',
    plan: '每月第二个周六由社区卫生服务中心到小区义诊，建立慢性病随访名册。',
    leader: 'linyun',
    budget: [['义诊物资（每次）', 150_000, 6]],
  },
} satisfies Record<string, Project>;

export interface Claim {
  title: string;
  class: 'office' | 'activity' | 'travel';
  /** What was paid: words, day, fen. */
  lines: [item: string, day: string, fen: number][];
}

/** Claims as 迎江路社区 hands them in. */
export const claims = {
  snacks: {
    title: '居民议事会茶歇和资料打印',
    class: 'activity',
    lines: [
      ['茶歇', '2026-11-17', 48_000],
      ['资料打印', '2026-11-18', 38_500],
    ],
  },
  gifts: {
    title: '重阳节慰问品采购',
    class: 'activity',
    lines: [['慰问品', '2026-10-16', 468_000]],
  },
  board: {
    title: '社区宣传栏维修',
    class: 'office',
    lines: [
      ['亚克力面板', '2026-11-12', 132_000],
      ['安装', '2026-11-13', 83_000],
    ],
  },
  vests: {
    title: '志愿者冬季马甲',
    class: 'office',
    lines: [['马甲 40 件', '2026-11-20', 372_000]],
  },
  lamps: {
    title: '老旧楼道照明更换',
    class: 'office',
    lines: [['感应灯具', '2026-11-19', 1_860_000]],
  },
} satisfies Record<string, Claim>;
