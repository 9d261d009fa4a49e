/** A code as the address of a picture; drawn by a library that is loaded when it is needed. */
export const drawCode = async (
  text: string,
  symbol: 'qr' | 'barcode',
): Promise<string | undefined> => (await import('./code-drawing.ts')).drawCode(text, symbol);
