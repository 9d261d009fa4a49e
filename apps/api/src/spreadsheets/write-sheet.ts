import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { neutral } from './neutral.ts';

type Rows = AsyncIterable<readonly string[]>;

/** Made up of the reader's wish for more: rows are fetched as they are taken. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

export const writeCsv = (rows: Rows): ReadableStream<Uint8Array> => streamOf(csvPieces(rows));

async function* csvPieces(rows: Rows): AsyncIterable<Uint8Array> {
  // The mark by which Excel knows UTF-8.
  yield strToU8('\uFEFF');
  for await (const row of rows) yield strToU8(`${row.map(csvCell).join(',')}\r\n`);
}

function csvCell(text: string): string {
  const safe = neutral(text);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that are always the same; every cell is a text, so that nothing is taken for a number. */
const fixed: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${media}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

export const writeXlsx = (rows: Rows): ReadableStream<Uint8Array> => streamOf(xlsxPieces(rows));

async function* xlsxPieces(rows: Rows): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [name, content] of Object.entries(fixed)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(xmlHead + content), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 });
  zip.add(sheet);
  sheet.push(strToU8(`${xmlHead}<worksheet xmlns="${main}"><sheetData>`));
  let waiting = '';
  for await (const row of rows) {
    waiting += `<row>${row.map(xlsxCell).join('')}</row>`;
    if (waiting.length < 64 * 1024) continue;
    sheet.push(strToU8(waiting));
    waiting = '';
    yield* ready;
    ready = [];
  }
  sheet.push(strToU8(`${waiting}</sheetData></worksheet>`), true);
  zip.end();
  yield* ready;
}

/** Characters that XML 1.0 cannot carry are left out. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function xlsxCell(text: string): string {
  const safe = neutral(text)
    .replace(unprintable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return safe === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}
