/**
 * Cells of a block copied from a spreadsheet: tabs between columns, lines between rows; a cell
 * that holds a tab, a line break or a quote comes quoted, its quotes doubled.
 * A single value without tab or line break is no block: undefined.
 */
export function pasteGrid(text: string): string[][] | undefined {
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  if (!source.includes('\t') && !source.includes('\n')) return undefined;
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const cell = source[at] === '"' ? quoted(source, at) : plain(source, at);
    rows.at(-1)?.push(cell.value.trim());
    if (source[cell.end] === '\n') rows.push([]);
    at = cell.end + 1;
  }
  return rows.filter((row) => row.some((value) => value !== ''));
}

function plain(source: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return { value: source.slice(start, end), end };
}

function quoted(source: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  while (at < source.length) {
    if (source[at] === '"' && source[at + 1] === '"') at += 1;
    else if (source[at] === '"') return { value, end: at + 1 };
    value += source[at] ?? '';
    at += 1;
  }
  return plain(source, start);
}
