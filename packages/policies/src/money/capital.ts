const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
/** By groups of four: a group above 亿 counts 万 of 亿. */
const sections = ['', '万', '亿', '万'];

/** One section of up to four digits, zeros inside named once. */
function sectionText(section: string): string {
  let text = '';
  let gap = false;
  [...section].forEach((digit, index) => {
    if (digit === '0') {
      gap = text !== '';
      return;
    }
    text += `${gap ? '零' : ''}${digits[Number(digit)]}${places[section.length - 1 - index]}`;
    gap = false;
  });
  return text;
}

function wholeText(yuan: string): string {
  let text = '';
  let gap = false;
  for (let rest = yuan; rest !== '';) {
    const head = rest.slice(0, rest.length % 4 || 4);
    rest = rest.slice(head.length);
    const section = sectionText(head);
    if (section === '') {
      gap = text !== '';
      if (rest.length === 8 && text !== '' && !text.endsWith('亿')) text += '亿';
      continue;
    }
    const skipped = text !== '' && (gap || head.startsWith('0'));
    const unit = sections[rest.length / 4] ?? '';
    text += `${skipped ? '零' : ''}${section}${unit}`;
    gap = false;
  }
  return text;
}

/**
 * 大写金额 of integer 分, e.g. 123450 → 壹仟贰佰叁拾肆元伍角整 (支付结算办法 附一: 整 after 元
 * and 角, 零 for zeros between figures).
 */
export function capitalMoney(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not integer 分: ${fen}`);
  const sign = fen < 0 ? '负' : '';
  const text = Math.abs(fen).toString().padStart(3, '0');
  const yuan = text.slice(0, -2).replace(/^0+/, '');
  const jiao = Number(text.at(-2));
  const cent = Number(text.at(-1));
  const whole = yuan === '' ? '' : `${wholeText(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${sign}${whole || '零元'}整`;
  const jiaoText = jiao > 0 ? `${digits[jiao]}角` : whole === '' ? '' : '零';
  return `${sign}${whole}${jiaoText}${cent > 0 ? `${digits[cent]}分` : '整'}`;
}
