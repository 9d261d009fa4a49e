import { SpreadsheetFault, limits } from './limits.ts';
import { parseWhole, parseXml } from './parse-xml.ts';
import type { ZipPart } from './unzip.ts';
import { partsOf } from './unzip.ts';

interface Workbook {
  parts: Map<string, ZipPart>;
  shared: string[];
  /** Styles whose figures are days. */
  days: Set<number>;
  /** Days are counted from 1904. */
  since1904: boolean;
}

/** Rows of the first sheet as texts; empty rows between others are empty lists. */
export async function* readXlsx(bytes: Uint8Array): AsyncIterable<string[]> {
  const parts = partsOf(bytes);
  const { path, since1904 } = await firstSheet(parts);
  const sheet = parts.get(path);
  if (!sheet) throw new SpreadsheetFault('imports.unreadable');
  const shared = await sharedTexts(parts);
  yield* rowsOf(sheet, { parts, shared, days: await dayStyles(parts), since1904 });
}

async function firstSheet(
  parts: Map<string, ZipPart>,
): Promise<{ path: string; since1904: boolean }> {
  let id = '';
  let since1904 = false;
  await parseWhole(parts.get('xl/workbook.xml')?.read(), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet' && id === '' && attributes['state'] !== 'hidden') {
        id =
          attributes['r:id'] ??
          Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ??
          '';
      }
    },
  });
  let target = 'worksheets/sheet1.xml';
  await parseWhole(parts.get('xl/_rels/workbook.xml.rels')?.read(), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === id)
        target = attributes['Target'] ?? target;
    },
  });
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return { path, since1904 };
}

async function sharedTexts(parts: Map<string, ZipPart>): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  let total = 0;
  await parseWhole(parts.get('xl/sharedStrings.xml')?.read(), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text(found) {
      if (inText) text += found;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      total += text.length;
      if (total > limits.shared) throw new SpreadsheetFault('imports.too-large');
      texts.push(text.slice(0, limits.cell));
    },
  });
  return texts;
}

/** Number formats of days that need no definition (ECMA-376 18.8.30, with those of East Asia). */
const builtInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

async function dayStyles(parts: Map<string, ZipPart>): Promise<Set<number>> {
  const formats = new Set<number>();
  const days = new Set<number>();
  let inCells = false;
  let style = 0;
  await parseWhole(parts.get('xl/styles.xml')?.read(), {
    open(name, attributes) {
      if (name === 'numFmt') {
        const code = (attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[yd]/i.test(code)) formats.add(Number(attributes['numFmtId']));
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const format = Number(attributes['numFmtId'] ?? 0);
        if (formats.has(format) || builtInDay(format)) days.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return days;
}

async function* rowsOf(sheet: ZipPart, book: Workbook): AsyncIterable<string[]> {
  let done: string[][] = [];
  let row: string[] = [];
  let number = 0;
  let cell = { column: 0, type: '', style: 0 };
  let text = '';
  let reading = false;
  const pieces = parseXml(sheet.read(), {
    open(name, attributes) {
      if (name === 'row') {
        const at = Number(attributes['r'] ?? number + 1);
        // Rows left out in the file still count; many of them are many empty lists, not one jump.
        if (at > limits.rows + 1) throw new SpreadsheetFault('imports.too-large');
        for (number += 1; number < at; number += 1) done.push([]);
        row = [];
      }
      if (name === 'c') {
        const reference = attributes['r'];
        const column = reference ? columnOf(reference) : row.length;
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
        text = '';
      }
      reading = name === 'v' || name === 't';
    },
    text(found) {
      if (reading && text.length < limits.cell) text += found;
    },
    close(name) {
      reading = false;
      if (name === 'c' && cell.column < limits.columns) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = said(text.slice(0, limits.cell), cell, book);
      }
      if (name === 'row') done.push(row);
    },
  });
  for await (const _piece of pieces) {
    yield* done;
    done = [];
  }
}

/** `BC7` → 54. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

function said(text: string, cell: { type: string; style: number }, book: Workbook): string {
  switch (cell.type) {
    case 's':
      return book.shared[Number(text)] ?? '';
    case 'b':
      return text === '1' ? '是' : '否';
    case 'n':
      if (text === '' || Number.isNaN(Number(text))) return text;
      return book.days.has(cell.style) ? dayOf(Number(text), book.since1904) : plainNumber(text);
    case 'd':
      return text.slice(0, 10);
    default:
      return text;
  }
}

/** Figures as they were typed: 1.1000000000000001 is 1.1, and 1.3E10 has no letter. */
function plainNumber(text: string): string {
  const value = Number(Number(text).toPrecision(15));
  return Math.abs(value) < 1e21 && Number.isInteger(value) ? value.toFixed(0) : String(value);
}

function dayOf(serial: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const at = new Date(start + Math.round(serial * 86_400_000));
  return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10);
}
