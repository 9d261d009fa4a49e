import { describe, expect, it } from 'vitest';
import { parseYuan, yuanText } from './yuan.ts';

describe('amounts as people write them', () => {
  it.each([
    ['1,234.5', 123450],
    ['￥1234.50元', 123450],
    ['1.5万', 1500000],
    ['12万', 12000000],
    ['１２．３', 1230],
    ['0', 0],
    ['-3.01', -301],
    ['100', 10000],
  ])('%s are %d 分', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it('nothing typed is no amount', () => {
    expect(parseYuan('  ')).toBeUndefined();
  });

  it.each(['1.234', '十元', '1.2.3', '1e5'])('%s is refused', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('is shown with thousands, and what is shown is read back', () => {
    expect(yuanText(123456789)).toBe('1,234,567.89');
    expect(yuanText(5)).toBe('0.05');
    for (const fen of [0, 5, -301, 123450, 1000000]) expect(parseYuan(yuanText(fen))).toBe(fen);
  });
});
