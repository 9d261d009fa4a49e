import { pick } from './random.ts';

type Samples = readonly [asked: RegExp, samples: readonly string[]];

/** What a label asks for, the narrower words first: 联系人电话 is a number and no name. */
const lines: readonly Samples[] = [
  [/电话|手机|传真/, ['13812345678', '0511-85012345', '13905110086']],
  [/地址|住所|住址|地点|场所/, ['迎江路12号3幢502室', '中山西路88号', '金山湖路6号二楼']],
  [/职务|职位|岗位/, ['主任', '副主任', '委员', '秘书长']],
  [/民族/, ['汉族', '回族', '苗族']],
  [/(资金|经费)来源/, ['会员会费', '政府资助', '社会捐赠']],
  [
    /姓名|(负责|联系|经办|代表|申请|监护|发起|见证)人$|户主/,
    ['王敏', '李建国', '陈晓燕', '刘志强', '沈静'],
  ],
  [
    /单位|组织|机构|公司|企业|团体|协会/,
    ['润爱社工服务中心', '金山街道志愿者协会', '迎江路社区居民委员会', '西津渡文化服务社'],
  ],
];

const paragraphs: readonly Samples[] = [
  [/业务|范围|宗旨/, ['为社区老人和儿童提供照料、陪伴和文化活动，培训志愿者。']],
  [/理由|原因/, ['现有场地不足，居民多次反映，经居民议事会讨论同意。']],
  [/意见|建议/, ['建议在小区北门增设路灯，方便夜间出行。', '同意，请按期办理。']],
  [/备注|说明/, ['家中有老人，请上门前先打电话。', '材料原件已核对。']],
];

/** A value such as a label asks for; undefined where its words tell nothing. */
export function spokenSample(
  random: () => number,
  label: string | undefined,
  of: 'line' | 'paragraph',
): string | undefined {
  const known = of === 'line' ? lines : paragraphs;
  const samples = label && known.find(([asked]) => asked.test(label))?.[1];
  return samples ? pick(random, samples) : undefined;
}
