import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { isInstant } from '../../contract/index.ts';

/** What stands in a cursor: an instant, one that may be absent, a text, a count, a row's number. */
type Part = 'at' | 'at?' | 'text' | 'count' | 'row';

const isAt = (part: unknown): boolean => typeof part === 'string' && isInstant(part);

const fits: Readonly<Record<Part, (part: unknown) => boolean>> = {
  at: isAt,
  'at?': (part) => part === null || isAt(part),
  text: (part) => typeof part === 'string' && !part.includes('\0'),
  count: (part) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31,
  row: (part) => typeof part === 'string' && /^\d{1,18}$/.test(part),
};

/** The place after the last row of a page, as opaque text. */
export const writeCursor = (parts: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor as we wrote them; undefined for the first page; anything else is refused. */
export function readCursor(
  text: string | undefined,
  kinds: readonly Part[],
): Result<unknown[] | undefined> {
  if (!text) return ok(undefined);
  const parts = partsOf(text);
  const whole =
    parts?.length === kinds.length && kinds.every((kind, index) => fits[kind](parts[index]));
  if (whole) return ok(parts);
  const message = '翻页位置无效，请从第一页重新开始';
  return refuse({ path: '/query/cursor', code: 'request.cursor', message });
}

function partsOf(text: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : undefined;
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
