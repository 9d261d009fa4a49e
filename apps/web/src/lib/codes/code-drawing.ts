import { code128, drawingSVG, qrcode } from 'bwip-js/browser';

/** A code as the address of a picture; undefined for what the symbol cannot hold. */
export function drawCode(text: string, symbol: 'qr' | 'barcode'): string | undefined {
  // Readers want four modules of ground around a code, of two units each.
  const options = { text, scale: 3, padding: 8, backgroundcolor: 'FFFFFF' };
  try {
    const svg =
      symbol === 'qr'
        ? qrcode({ ...options, bcid: 'qrcode' }, drawingSVG())
        : code128({ ...options, bcid: 'code128', height: 14 }, drawingSVG());
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  } catch {
    return undefined;
  }
}
