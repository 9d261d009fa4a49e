import { expect, test } from 'vitest';
import { privacyByWords } from './personal-words.ts';

test.each([
  ['sensitive', ['低保证号', '残疾等级', '既往病史', '家庭收入', '开户银行账号', '宗教信仰']],
  [
    'personal',
    ['姓名', '户主', '与户主关系', '出生年月', '民族', '家庭地址', '护照号码', '申请人'],
  ],
  [
    undefined,
    [
      '项目名称',
      '凭证号',
      '登记类别',
      '合计金额',
      '会员数',
      '组织名称',
      '供应商联系人',
      '事由',
      '地点',
    ],
  ],
] as const)('%s by the Chinese label', (level, labels) => {
  expect(labels.filter((label) => privacyByWords({ 'zh-CN': label }) !== level)).toEqual([]);
});

test.each([
  ['sensitive', ['Disability level', 'Low-income certificate', 'Household income', 'Bank account']],
  ['personal', ['Full name', 'Name', 'Date of birth', 'Home address', 'Passport number', 'Age']],
  [
    undefined,
    ['Project name', 'Page', 'Stage', 'Number of applicants', 'Company phone', 'Message'],
  ],
] as const)('%s by the English label', (level, labels) => {
  expect(labels.filter((en) => privacyByWords({ 'zh-CN': '栏', en }) !== level)).toEqual([]);
});
