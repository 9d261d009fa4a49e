import { parse } from 'csv-parse';
import { SpreadsheetFault, limits } from './limits.ts';

/** UTF-8 where it is valid, GB18030 otherwise: what Chinese offices' programs write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The sign that parts the cells of the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => line.split(sign).length;
  return [',', '\t', ';'].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

export async function* readCsv(bytes: Uint8Array): AsyncIterable<string[]> {
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  if (text.includes('\0')) throw new SpreadsheetFault('imports.unreadable');
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1024 * 1024,
  });
  parser.end(text);
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      yield record.slice(0, limits.columns).map((cell) => cell.slice(0, limits.cell));
    }
  } catch {
    throw new SpreadsheetFault('imports.unreadable');
  }
}
