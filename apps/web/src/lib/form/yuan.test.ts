import { describe, expect, it } from 'vitest';
import { parseYuan, yuanPlain, yuanText } from './yuan.ts';

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

  it('shows thousands when read and none when changed', () => {
    expect(yuanText(123456789)).toBe('1,234,567.89');
    expect(yuanText(5)).toBe('0.05');
    expect(yuanPlain(1000000)).toBe('10000');
    expect(yuanPlain(123450)).toBe('1234.5');
    expect(yuanPlain(0)).toBe('0');
  });
});
