import type { Text } from '@yishi/policies';

/** What a label says of a person, as in the Personal Information Protection Law, articles 4 and 28. */
const words = {
  sensitive: [
    /低保|特困|五保|救助|残疾|失能|健康|疾病|病史|病种|病情|患病|诊断|医保|用药|过敏|血型|精神障碍/,
    /宗教|信仰|银行卡|银行账|个人账户|存折|家庭收入|月收入|年收入|个人收入|工资|未成年|留守儿童/,
    /指纹|人脸|刑满|社区矫正|吸毒|犯罪/,
    /\b(disab|disease|illness|diagnos|medica|health|allerg|blood type|religio|faith)/i,
    /\b(low[- ]income|subsistence|bank (card|account)|household income|salary|wage|minors?\b)/i,
    /\b(fingerprint|face (image|scan)|criminal|drug use)/i,
  ],
  personal: [
    /姓名|曾用名|称呼|户主|申请人|联系人|收件人|当事人|监护人|家长|家属|配偶|法定代表人|承租人|业主/,
    /住址|家庭地址|门牌|户籍|户口|户号|籍贯|民族|出生|生日|年龄|性别|婚姻|学历|政治面貌/,
    /身份证|证件号|证号|护照|社保号|学号|电话|手机|微信|QQ|邮箱|车牌|就业|就学|工作单位/,
    /\b(full|first|last|family|given|maiden) name\b|^name$|\b(householder|head of (the )?household)\b/i,
    /\b(applicant|contact|guardian|parent|spouse|legal representative|tenant|owner)('s name)?$/i,
    /\b(home|postal) address\b|\b(birth|born|age|sex|gender|ethnic|marital|nationality)\b/i,
    /\b(identity|passport|id) (card|number|no)\b|\b(telephone|phone|mobile|wechat|e-?mail)\b/i,
  ],
} as const;

/** Of things and offices the same words say nothing about a person. */
const ofOthers =
  /凭证|执照|许可证|合同|企业|公司|单位名称|机构|项目|部门|组织|供应商|设备|车间|数$|率$|\b(project|company|organi[sz]ation|institution|department|supplier|number of)\b/i;

/** How a field must be protected by what it is called; undefined where that tells nothing. */
export function privacyByWords({
  'zh-CN': chinese,
  en,
}: Text): 'personal' | 'sensitive' | undefined {
  const said = [chinese, ...(en ? [en] : [])];
  if (said.some((label) => ofOthers.test(label))) return undefined;
  const says = (patterns: readonly RegExp[]) =>
    said.some((label) => patterns.some((pattern) => pattern.test(label)));
  if (says(words.sensitive)) return 'sensitive';
  return says(words.personal) ? 'personal' : undefined;
}
