import type { Text } from '@yishi/policies';

/** Sentences of advice by code; `{where}` is the label of the field. */
export const lintMessages: Record<string, Text> = {
  'lint.setting': {
    'zh-CN': '{where}还没有设“{setting}”',
    en: '{where} has no “{setting}” yet',
  },
  'lint.english': {
    'zh-CN': '{where}缺少英文：{texts}',
    en: '{where} has no English for: {texts}',
  },
  'lint.unnamed': {
    'zh-CN': '{where}还是字段类型的名称，请写出要填什么',
    en: '{where} is only the name of its kind; say what is to be entered',
  },
  'lint.labelTwice': {
    'zh-CN': '同一层里有两个{where}，填写的人分不清',
    en: 'Two fields beside each other are called {where}; nobody can tell them apart',
  },
  'lint.privacy': {
    'zh-CN': '{where}收集个人信息，但没有标明',
    en: '{where} asks for personal data and does not say so',
  },
  'lint.sensitive': {
    'zh-CN': '{where}可能是敏感个人信息，但没有标明',
    en: '{where} may be sensitive personal data and does not say so',
  },
  'lint.purpose': {
    'zh-CN': '{where}收集个人信息，应写明用途',
    en: '{where} asks for personal data; say what for',
  },
  'lint.help': {
    'zh-CN': '{where}收集个人信息，应有填写说明',
    en: '{where} asks for personal data; explain what is expected',
  },
  'lint.never': {
    'zh-CN': '{where}的{role}永远不会成立',
    en: 'The {role} of {where} can never hold',
  },
  'lint.always': {
    'zh-CN': '{where}的{role}永远成立，可以去掉',
    en: 'The {role} of {where} always holds and can go',
  },
  'lint.scale': {
    'zh-CN':
      '{where}的{role}里，“{other}”按分比较，{value} 只是 {is} 元；本意是 {value} 元的，应写 {meant}',
    en: 'The {role} of {where} compares “{other}” in fen: {value} is {is} yuan; where {value} yuan are meant, write {meant}',
  },
  'lint.noOption': {
    'zh-CN': '{where}的{role}用到“{other}”的选项“{value}”，但没有这个选项；改过选项的，这里也要改',
    en: 'The {role} of {where} asks for the option “{value}” of “{other}”, which has none; where an option was changed, change it here too',
  },
  'lint.empty': { 'zh-CN': '{where}里面还没有字段', en: '{where} holds no fields yet' },
  'lint.many': {
    'zh-CN': '有 {count} 个字段没有分组，填写的人容易迷失；每组不宜超过 {limit} 个',
    en: '{count} fields stand outside of sections, which is hard to follow; group them by {limit} at most',
  },
  'lint.hiddenRequired': {
    'zh-CN': '{where}是必填的，但填写时看不到',
    en: '{where} is required and cannot be seen when the form is filled',
  },
  'lint.sum': {
    'zh-CN': '{where}在有一项没填时算不出来；合计应只算已填的',
    en: '{where} has no result while one of its parts is empty; a total should add up what is there',
  },
  'lint.requiredComputed': {
    'zh-CN': '{where}由公式算出，不能再设为必填',
    en: '{where} is computed; it cannot be required as well',
  },
};

/** What advice of each rule is about; what matters most first. */
export const lintRules: Record<string, Text> = {
  'lint.setting': { 'zh-CN': '缺少必要的设置', en: 'Settings that are missing' },
  'lint.noOption': { 'zh-CN': '用到了没有的选项', en: 'Options that are not there' },
  'lint.never': { 'zh-CN': '永远不会成立的条件', en: 'Conditions that never hold' },
  'lint.hiddenRequired': { 'zh-CN': '必填但看不到', en: 'Required and hidden' },
  'lint.requiredComputed': { 'zh-CN': '算出来的又设为必填', en: 'Computed and required' },
  'lint.scale': { 'zh-CN': '元和分弄混', en: 'Yuan taken for fen' },
  'lint.sum': { 'zh-CN': '合计算不出来', en: 'Totals without a result' },
  'lint.sensitive': { 'zh-CN': '敏感个人信息没有标明', en: 'Sensitive data not marked' },
  'lint.privacy': { 'zh-CN': '个人信息没有标明', en: 'Personal data not marked' },
  'lint.purpose': { 'zh-CN': '个人信息没有写用途', en: 'Personal data without a purpose' },
  'lint.help': { 'zh-CN': '个人信息没有填写说明', en: 'Personal data without an explanation' },
  'lint.always': { 'zh-CN': '多余的条件', en: 'Conditions that always hold' },
  'lint.empty': { 'zh-CN': '里面没有字段', en: 'Without fields' },
  'lint.labelTwice': { 'zh-CN': '名称相同', en: 'Names used twice' },
  'lint.unnamed': { 'zh-CN': '名称还是字段类型', en: 'Names that are only the kind' },
  'lint.many': { 'zh-CN': '字段太多没有分组', en: 'Many fields without sections' },
  'lint.english': { 'zh-CN': '缺少英文', en: 'Without English' },
};

/** What the button says that puts it right. */
export const mendMessages: Record<string, Text> = {
  'lint.setting': { 'zh-CN': '按常用的设', en: 'Use the usual ones' },
  'lint.privacy': { 'zh-CN': '标为个人信息', en: 'Mark as personal data' },
  'lint.sensitive': { 'zh-CN': '标为敏感个人信息', en: 'Mark as sensitive' },
  'lint.always': { 'zh-CN': '去掉条件', en: 'Remove the condition' },
  'lint.scale': { 'zh-CN': '按元改', en: 'Yuan are meant' },
  'lint.empty': { 'zh-CN': '删除', en: 'Delete it' },
  'lint.hiddenRequired': { 'zh-CN': '填写时显示', en: 'Show it when filling' },
  'lint.sum': { 'zh-CN': '改为合计', en: 'Make it a total' },
  'lint.requiredComputed': { 'zh-CN': '不设必填', en: 'Do not require it' },
};

/** What an expression of a field is for. */
export const roleWords: Record<'visibleWhen' | 'requiredWhen' | 'value' | 'valid', Text> = {
  visibleWhen: { 'zh-CN': '显示条件', en: 'display condition' },
  requiredWhen: { 'zh-CN': '必填条件', en: 'required condition' },
  value: { 'zh-CN': '计算公式', en: 'formula' },
  valid: { 'zh-CN': '校验规则', en: 'rule' },
};

/** The same by what analysis calls it. */
export const placedRoles = {
  visible: 'visibleWhen',
  required: 'requiredWhen',
  value: 'value',
  rule: 'valid',
} as const;

/** What is wrong with an expression, in English; its problem has the zh-CN sentence. */
export const expressionWords: Record<string, string> = {
  'expression.empty': 'there is no expression',
  'expression.incomplete': 'the expression is not complete',
  'expression.syntax': 'the syntax is wrong at “{near}”',
  'expression.fullWidth': '“{symbol}” is no operator; use > < = + - * / ( ) ,',
  'expression.tooLong': 'the expression is too long',
  'expression.tooLarge': 'the expression is too costly',
  'expression.tooDeep': 'the expression is nested too deeply',
  'expression.function': 'functions cannot be defined',
  'expression.functionName': '“{name}” is a function and needs brackets',
  'expression.unknownName': 'there is no “{name}”',
  'expression.unknownFunction': 'there is no function “{name}”',
  'expression.filter': 'a filter must be a comparison, such as x = true',
  'expression.loops': 'loops and filters may be nested {limit} deep at most',
  'expression.range': 'a range to loop over has two whole numbers, {limit} apart at most',
  'expression.pattern': 'the regular expression cannot be used: {detail}',
  'expression.unsupported': 'partial is not supported',
};
