import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SpreadsheetFault, readSheet, writeCsv, writeXlsx } from './index.ts';

async function* rows(all: string[][]): AsyncIterable<string[]> {
  for (const row of all) yield await Promise.resolve(row);
}
const bytesOf = async (stream: ReadableStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
async function read(bytes: Uint8Array): Promise<string[][]> {
  const found: string[][] = [];
  for await (const row of readSheet(bytes)) found.push(row);
  return found;
}

const table = [
  ['姓名', '备注', '金额'],
  ['王秀英', '说“好”, 换\n行', '1,234.50元'],
  ['<a>&"', '=1+1', '-5'],
];

describe.each([
  ['CSV', writeCsv],
  ['XLSX', writeXlsx],
])('%s', (_name, write) => {
  test('is read as it was written', async () => {
    expect(await read(await bytesOf(write(rows(table))))).toEqual(table);
  });

  test.each(['=cmd|x', '+1', '-1', '@sum', '\tx'])('never begins a cell with %s', async (text) => {
    const bytes = await bytesOf(write(rows([[text]])));
    const raw = _name === 'CSV' ? new TextDecoder().decode(bytes) : await sheetOf(bytes);
    expect(raw).toContain(`'${text}`);
  });
});

async function sheetOf(bytes: Uint8Array): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate');
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

test('a CSV of an office is read, in GB18030, with semicolons, with a mark before it', async () => {
  const gb = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31]);
  expect(await read(gb)).toEqual([['姓名', '1']]);
  expect(await read(strToU8('\uFEFFa;b\n1;"2;3"'))).toEqual([
    ['a', 'b'],
    ['1', '2;3'],
  ]);
});

const excel = (sheet: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="A" state="hidden" r:id="a"/><sheet name="B" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="b" Target="worksheets/second.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>王</t><rPh><t>wang</t></rPh></si><si><r><t>秀</t></r><r><t>英</t></r></si></sst>',
    ),
    'xl/worksheets/second.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });

test('an XLSX of Excel is read: shared texts, days, figures, gaps, the first sheet that is seen', async () => {
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" s="1"><v>46064</v></c><c r="B3" s="2"><v>46064</v></c>' +
    '<c r="C3"><v>1.1000000000000001</v></c><c r="D3" t="b"><v>1</v></c><c r="E3"><v>1.3812345678E10</v></c></row>';
  expect(await read(excel(sheet))).toEqual([
    ['王', '', '秀英'],
    [],
    ['2026-02-11', '2026-02-11', '1.1', '是', '13812345678'],
  ]);
});

test.each([
  ['a zip that is broken', Uint8Array.from([0x50, 0x4b, 3, 4, 0])],
  ['XML that is broken', excel('<row><c>')],
  ['entities of its own', excel('<row><c t="str"><v>&lol;</v></c></row>')],
  ['a row far beyond the last', excel('<row r="9999999"/>')],
  ['bytes that are no text', Uint8Array.from([1, 0, 2, 0])],
])('%s is refused', async (_what, bytes) => {
  await expect(read(bytes)).rejects.toThrow(SpreadsheetFault);
});
