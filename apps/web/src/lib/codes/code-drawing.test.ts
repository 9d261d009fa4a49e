import { expect, it } from 'vitest';
import { drawCode } from './code-drawing.ts';

const svg = (address: string | undefined) => decodeURIComponent(address ?? '');

it('a code is a picture that needs nothing from elsewhere', () => {
  for (const symbol of ['qr', 'barcode'] as const) {
    const drawn = drawCode('YS-2026-0001', symbol);
    expect(drawn).toMatch(/^data:image\/svg\+xml,/);
    expect(svg(drawn)).toContain('<svg ');
  }
});

it('a QR code holds Chinese', () => {
  expect(drawCode('受理编号 12', 'qr')).toBeDefined();
});

it('what is longer than a symbol can hold is not drawn', () => {
  expect(drawCode('一'.repeat(2000), 'qr')).toBeUndefined();
});
