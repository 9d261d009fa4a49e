type Locale = 'zh-CN' | 'en';

const zh = {
  open: '名单已固定，等待公布号码。',
  drawn: (drawn: number, of: number) => `从 ${of} 名候选中抽中 ${drawn} 名`,
  same: '本页已用公布的名单和号码重新计算，结果一致。',
  other: '本页用公布的名单和号码重新计算，得到的结果不同，请向主办单位反映。',
  number: '名单序号',
  name: '名称',
  how: '怎样重新计算',
  source: '事先约定的号码',
  value: '公布的号码',
  fingerprint: '名单指纹（抽取之前已写入办理记录）',
  seed: '由指纹和号码算出的种子',
  list: '候选名单',
  steps: [
    '把候选名单按顺序写成一行 JSON 文本（如 ["甲","乙"]），用 SHA-256 算出指纹。',
    '把“yishi-draw/1”、指纹、公布的号码分三行写出，用 SHA-256 算出种子。',
    '依次取“种子/0”“种子/1”……的 SHA-256 前 13 位十六进制数；若不小于 2 的 52 次方减去其除以剩余名数的余数，跳过这个数。',
    '第 1 次在全部名单中取第（该数除以名数的余数加 1）位与首位交换，抽中首位；以后每次在余下的名单中照此进行。',
  ],
  before: '提交后立即按公布的号码抽取，不能撤回。请核对号码与约定的来源一致。',
};

const en: typeof zh = {
  open: 'The list is fixed; the number is not announced yet.',
  drawn: (drawn, of) => `${drawn} drawn of ${of} candidates`,
  same: 'This page has drawn again from the published list and number, with the same result.',
  other:
    'This page has drawn again from the published list and number, with another result. Please tell the organiser.',
  number: 'Number in the list',
  name: 'Name',
  how: 'How to repeat the draw',
  source: 'What was agreed to decide',
  value: 'The number announced',
  fingerprint: 'Fingerprint of the list (in the timeline before the draw)',
  seed: 'Seed, made of fingerprint and number',
  list: 'Candidates',
  steps: [
    'Write the candidates in order as one line of JSON, like ["A","B"]; its SHA-256 is the fingerprint.',
    'Write "yishi-draw/1", the fingerprint and the announced number on three lines; their SHA-256 is the seed.',
    'Take the SHA-256 of "seed/0", "seed/1" … in turn, its first 13 hexadecimal digits as a number; pass over one that is not below 2^52 less its remainder by the names left.',
    'The remainder of the number by the names left says who changes places with the first of them; that one is drawn. Go on with the rest.',
  ],
  before:
    'The draw is made at once when you send this, and is not taken back. Compare the number with its source.',
};

export const wordsIn = (locale: Locale): typeof zh => (locale === 'en' ? en : zh);
