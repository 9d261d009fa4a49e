import type { Text } from '@yishi/policies';

/**
 * Sentences by problem code. `{where}` names the field with its row; the other braces come from the
 * problem's params. A kind's own sentences stand in its `messages`.
 */
export const formMessages: Record<string, Text> = {
  'missing.fill': { 'zh-CN': '请填写{where}', en: 'Fill in {where}' },
  'missing.choose': { 'zh-CN': '请选择{where}', en: 'Choose {where}' },
  'missing.upload': { 'zh-CN': '请上传{where}', en: 'Upload {where}' },
  'missing.add': { 'zh-CN': '请添加{where}', en: 'Add {where}' },
  'missing.agree': { 'zh-CN': '请阅读并同意{where}', en: 'Read and agree to {where}' },
  'missing.sign': { 'zh-CN': '请在{where}处签名或输入姓名', en: 'Sign {where} or type your name' },
  'missing.rows': {
    'zh-CN': '{where}至少要有 {limit} 行',
    en: '{where} needs at least {limit} rows',
  },
  'missing.items': {
    'zh-CN': '{where}至少要选 {limit} 项',
    en: 'Choose at least {limit} for {where}',
  },
  'value.type': { 'zh-CN': '{where}的内容类型不对', en: '{where} holds the wrong kind of value' },
  'value.unknown': {
    'zh-CN': '表单中没有“{property}”这一项',
    en: 'The form has no “{property}”',
  },
  'value.choice': {
    'zh-CN': '{where}的选择不在选项中',
    en: 'The answer to {where} is not one of the options',
  },
  'value.min': { 'zh-CN': '{where}不能小于 {limit}', en: '{where} must be at least {limit}' },
  'value.max': { 'zh-CN': '{where}不能大于 {limit}', en: '{where} must be at most {limit}' },
  'value.above': { 'zh-CN': '{where}必须大于 {limit}', en: '{where} must be more than {limit}' },
  'value.below': { 'zh-CN': '{where}必须小于 {limit}', en: '{where} must be less than {limit}' },
  'value.step': {
    'zh-CN': '{where}必须是 {step} 的整数倍',
    en: '{where} must be a multiple of {step}',
  },
  'value.decimals': {
    'zh-CN': '{where}最多 {decimals} 位小数',
    en: '{where} may have {decimals} decimal places at most',
  },
  'value.whole': { 'zh-CN': '{where}必须是整数', en: '{where} must be a whole number' },
  'value.number': { 'zh-CN': '{where}请填写数字', en: '{where} must be a number' },
  'value.large': { 'zh-CN': '{where}的数字太大', en: '{where} is too large a number' },
  'value.precise': { 'zh-CN': '{where}的小数位数太多', en: '{where} has too many decimal places' },
  'value.short': {
    'zh-CN': '{where}至少 {limit} 个字',
    en: '{where} needs at least {limit} characters',
  },
  'value.long': {
    'zh-CN': '{where}不能超过 {limit} 个字',
    en: '{where} may have {limit} characters at most',
  },
  'value.pattern': { 'zh-CN': '{where}的格式不对', en: '{where} does not have the right format' },
  'value.format': { 'zh-CN': '{where}的格式不对', en: '{where} does not have the right format' },
  'value.rows': {
    'zh-CN': '{where}不能超过 {limit} 行',
    en: '{where} may have {limit} rows at most',
  },
  'value.items': {
    'zh-CN': '{where}不能超过 {limit} 项',
    en: '{where} may have {limit} entries at most',
  },
  'value.twice': { 'zh-CN': '{where}有重复的项', en: '{where} names something twice' },
  'value.said': { 'zh-CN': '{message}', en: '{message}' },
  'value.wrong': { 'zh-CN': '{where}的内容不对', en: '{where} is not in order' },
  'rule.broken': { 'zh-CN': '{message}', en: '{message}' },
  'expression.failed': {
    'zh-CN': '{where}的计算没有得出结果：{why}',
    en: 'A calculation for {where} gave no result: {why}',
  },
};

/** Sentences about definitions, for administrators. */
export const definitionMessages: Record<string, Text> = {
  'migration.shape': {
    'zh-CN': '数据迁移的写法不对：{at}（{keyword}）',
    en: 'The migration is not written right: {at} ({keyword})',
  },
  'migration.needed': {
    'zh-CN': '还没有设置怎样迁移：{why}',
    en: 'It is not declared what becomes of stored data: {why}',
  },
  'migration.field': { 'zh-CN': '没有字段“{id}”', en: 'There is no field “{id}”' },
  'migration.container': {
    'zh-CN': '分组和明细表不能转换，只能转换其中的字段',
    en: 'Sections and tables cannot be converted, only the fields in them',
  },
  'migration.rows': {
    'zh-CN': '不在同一个明细表里的字段不能互相转换',
    en: 'Fields of different tables cannot become one another',
  },
  'migration.feel': {
    'zh-CN': '公式“{feel}”写得不对，或用了旧表单里没有的字段',
    en: 'The formula “{feel}” is not in order, or reads what the old form does not have',
  },
  'migration.parts': {
    'zh-CN': '组成部分与字段对不上',
    en: 'The parts do not match the fields',
  },
  'migration.value': {
    'zh-CN': '“{label}”的默认值不符合字段的要求',
    en: 'The default of “{label}” does not fit the field',
  },
  'migration.twice': {
    'zh-CN': '数据迁移里同一个字段用了两次',
    en: 'A field is used twice in the migration',
  },
  'form.missing': { 'zh-CN': '缺少“{property}”', en: '“{property}” is missing' },
  'form.unknown': { 'zh-CN': '不认识“{property}”', en: '“{property}” is not known' },
  'form.wrong': { 'zh-CN': '“{property}”的内容不对', en: '“{property}” is not in order' },
  'form.kind': {
    'zh-CN': '没有名为“{kind}”的字段类型',
    en: 'There is no field kind “{kind}”',
  },
  'form.case': {
    'zh-CN': '测试用例“{title}”没有通过：{differs}',
    en: 'The test case “{title}” does not hold: {differs}',
  },
  'form.id': { 'zh-CN': '编号“{id}”重复', en: 'The id “{id}” is used twice' },
  'form.key': {
    'zh-CN': '“{key}”不能作字段名称：用汉字、字母、数字和下划线，不以数字开头，不用表达式的保留字',
    en: '“{key}” cannot be a key: use letters, digits and underscores, not a digit first, no word of the expression language',
  },
  'form.keyTwice': {
    'zh-CN': '同一层里有两个“{key}”',
    en: 'Two fields beside each other have the key “{key}”',
  },
  'form.children': {
    'zh-CN': '“{label}”里面不能再放字段',
    en: '“{label}” cannot hold fields',
  },
  'form.valueless': {
    'zh-CN': '“{label}”没有值，不能设“{property}”',
    en: '“{label}” has no value and cannot have “{property}”',
  },
  'form.computedContainer': {
    'zh-CN': '“{label}”里面有字段，不能再设计算公式',
    en: '“{label}” holds fields and cannot be computed',
  },
  'form.cycle': {
    'zh-CN': '循环引用：{path}',
    en: 'These fields depend on one another in a circle: {path}',
  },
  'form.field': { 'zh-CN': '没有编号为“{id}”的字段', en: 'There is no field with the id “{id}”' },
  'import.plain': { 'zh-CN': '不是普通的 JSON', en: 'This is not plain JSON' },
  'import.cycle': { 'zh-CN': '内容包含它自己', en: 'This contains itself' },
  'import.deep': {
    'zh-CN': '嵌套超过 {limit} 层，没有读取',
    en: 'Nested deeper than {limit} levels; not read',
  },
  'import.size': {
    'zh-CN': '文件太大：超过 {limit} 个值',
    en: 'The document is too large: more than {limit} values',
  },
  'import.long': {
    'zh-CN': '文件太大：超过 {limit} 个字符',
    en: 'The document is too large: more than {limit} characters',
  },
  'import.name': { 'zh-CN': '不接受这个名称', en: 'This name is not taken' },
  'import.schema': { 'zh-CN': '这里应当是一个 JSON Schema', en: 'A JSON Schema is expected here' },
  'import.keyword': {
    'zh-CN': '“{keyword}”的值不是 JSON Schema 所允许的',
    en: '“{keyword}” has a value that JSON Schema does not allow',
  },
  'import.table': {
    'zh-CN': '第一行应是列名，最多 {limit} 列',
    en: 'The first line must name the columns, {limit} at most',
  },
  'import.endless': {
    'zh-CN': '引用绕了一圈又回到自己，永远读不完',
    en: 'References lead in a circle without end',
  },
  'import.growth': {
    'zh-CN': '引用展开之后太大，没有读取',
    en: 'With its references filled in, the document grows too large',
  },
};
