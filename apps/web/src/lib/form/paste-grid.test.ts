import { expect, it } from 'vitest';
import { pasteGrid } from './paste-grid.ts';

it('a block from a spreadsheet keeps its rows and columns', () => {
  expect(pasteGrid('桌椅\t20\t150\r\n音响\t1\t3,000\r\n')).toEqual([
    ['桌椅', '20', '150'],
    ['音响', '1', '3,000'],
  ]);
});

it('a quoted cell keeps its line break and its quotes', () => {
  expect(pasteGrid('"第一行\n""二""行"\t5')).toEqual([['第一行\n"二"行', '5']]);
});

it('a single word is ordinary text, not a block', () => {
  expect(pasteGrid('桌椅')).toBeUndefined();
});

it('empty lines are left out', () => {
  expect(pasteGrid('a\tb\n\t\n\nc\td')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
