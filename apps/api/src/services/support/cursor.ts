/** The place after the last row of a page, as opaque text. */
export const writeCursor = (parts: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor that we wrote; undefined for anything else. */
export function readCursor(text: string | undefined, length: number): unknown[] | undefined {
  if (!text) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(parts) &&
      parts.length === length &&
      parts.every((part) => part === null || ['string', 'number'].includes(typeof part));
    return fits ? (parts as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Rows per page: what was asked for, within limits. */
export const pageSize = (limit: string | undefined, usual = 30, most = 100): number =>
  Math.min(Math.max(Number(limit ?? usual), 1), most);

/** Cuts the one row too many that tells whether there is a next page. */
export function cutPage<Row, Item>(
  rows: Row[],
  size: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => string,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    next: rows.length > size && last !== undefined ? cursor(last) : null,
  };
}
