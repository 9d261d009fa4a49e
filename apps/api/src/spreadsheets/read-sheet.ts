import { unquoted } from './neutral.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** Rows of an XLSX (its first sheet) or CSV file, by its content: texts, blanks around them cut. */
export async function* readSheet(bytes: Uint8Array): AsyncIterable<string[]> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  for await (const row of zip ? readXlsx(bytes) : readCsv(bytes)) {
    yield row.map((cell) => unquoted(cell.trim()));
  }
}
