import type { Json } from '../json.ts';
import type { Text } from '../text.ts';
import type { Allotment, Claim, Round } from './types.ts';

export interface NamedClaim extends Claim {
  name: string;
}

/** An amount with its unit in both languages. */
export type Amount = (value: number) => { zh: string; en: string };

/** One line of the calculation, with its figures as data. */
export interface Sentence {
  text: Text;
  values?: Record<string, Json>;
}

const line = (zh: string, en: string, values?: Sentence['values']): Sentence => ({
  text: { 'zh-CN': zh, en },
  ...(values ? { values } : {}),
});

function proRataLine(
  by: Text,
  claims: readonly NamedClaim[],
  { proRata }: Allotment,
  amount: Amount,
): Sentence {
  const each = (locale: 'zh' | 'en') =>
    claims
      .map(
        ({ name, weight }, index) => `${name} ${weight} → ${amount(proRata[index] ?? 0)[locale]}`,
      )
      .join(locale === 'en' ? ', ' : '，');
  return line(`按${by['zh-CN']}比例：${each('zh')}`, `By ${by.en ?? by['zh-CN']}: ${each('en')}`, {
    proRata: [...proRata],
  });
}

/** An exact text such as 1111/523 to two places. */
function approximate(exact: string): number {
  const [num, den = '1'] = exact.split('/').map(Number);
  return Math.round(((num ?? 0) / Number(den)) * 100) / 100;
}

function roundLine(
  { left, below, above, settled }: Round,
  index: number,
  claims: readonly NamedClaim[],
  amount: Amount,
): Sentence {
  const name = (claim: number): string => claims[claim]?.name ?? '';
  const [low, high] = [amount(approximate(below)), amount(approximate(above))];
  const bound = (claim: number, at: 'floor' | 'cap') => amount(claims[claim]?.[at] ?? 0);
  const zh = settled
    .map(
      ({ claim, at }) =>
        `${name(claim)}定为${at === 'floor' ? '下限' : '上限'}${bound(claim, at).zh}`,
    )
    .join('，');
  const en = settled
    .map(({ claim, at }) => `${name(claim)} at its ${at} ${bound(claim, at).en}`)
    .join(', ');
  return line(
    `第${index + 1}轮：分${amount(left).zh}，低于下限合计${low.zh}，高于上限合计${high.zh}；${zh}`,
    `Round ${index + 1}: of ${amount(left).en}, ${low.en} below floors, ${high.en} above caps; ${en}`,
    {
      round: index + 1,
      left,
      settled: settled.map(({ claim, at }) => ({ name: name(claim), at })),
    },
  );
}

function remainderLine(claims: readonly NamedClaim[], { remainders }: Allotment): Sentence[] {
  if (remainders.length === 0) return [];
  const names = remainders.map((claim) => claims[claim]?.name ?? '');
  return [
    line(
      `余数按从大到小各加一份：${names.join('、')}`,
      `One step more for the largest remainders: ${names.join(', ')}`,
      { remainders: names },
    ),
  ];
}

function resultLine(
  claims: readonly NamedClaim[],
  { allotted }: Allotment,
  amount: Amount,
): Sentence {
  const each = (locale: 'zh' | 'en') =>
    claims
      .map(({ name }, index) => `${name} ${amount(allotted[index] ?? 0)[locale]}`)
      .join(locale === 'en' ? ', ' : '，');
  return line(`分配结果：${each('zh')}`, `Allotted: ${each('en')}`, { allotted: [...allotted] });
}

function balanceLines({ topUp, unplaced }: Allotment, amount: Amount): Sentence[] {
  const missing = amount(Math.abs(unplaced));
  return [
    ...(topUp > 0
      ? [line(`保底另需补足${amount(topUp).zh}`, `Top-up beyond the total: ${amount(topUp).en}`)]
      : []),
    ...(unplaced > 0
      ? [
          line(
            `受上限所限，${missing.zh}未分配，留作统筹`,
            `Held back, the caps leave no room: ${missing.en}`,
          ),
        ]
      : []),
    ...(unplaced < 0
      ? [line(`下限合计超出总量，缺${missing.zh}`, `The floors exceed the total by ${missing.en}`)]
      : []),
  ];
}

/** The calculation line by line; `by` names the weight. */
export function allotmentSentences(
  claims: readonly NamedClaim[],
  result: Allotment,
  amount: Amount,
  by: Text,
): Sentence[] {
  return [
    proRataLine(by, claims, result, amount),
    ...result.rounds.map((round, index) => roundLine(round, index, claims, amount)),
    ...remainderLine(claims, result),
    resultLine(claims, result, amount),
    ...balanceLines(result, amount),
  ];
}
