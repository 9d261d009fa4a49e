import type { Block } from '@yishi/forms';
import { expect, it } from 'vitest';
import { blocksOfDoc, docOf } from './rich-text-doc.ts';

const of = (type: Block['type'], text: string, indent?: number): Block => ({
  type,
  ...(indent === undefined ? {} : { indent }),
  runs: [{ text }],
});

it.each<[string, Block[]]>([
  ['nothing', []],
  ['paragraphs and headings', [of('heading', '甲'), of('subheading', '乙'), of('paragraph', '丙')]],
  ['two lists of different kinds', [of('bullet', '甲'), of('number', '乙'), of('number', '丙')]],
  [
    'lists within lists',
    [of('number', '甲'), of('bullet', '子', 1), of('bullet', '孙', 2), of('number', '乙')],
  ],
  ['a paragraph between lists', [of('number', '甲'), of('paragraph', '乙'), of('number', '丙')]],
  [
    'bold words and links',
    [
      {
        type: 'paragraph',
        runs: [{ text: '见' }, { text: '此', bold: true, link: 'https://example.org' }],
      },
    ],
  ],
])('the editor gives back %s', (_name, blocks) => {
  expect(blocksOfDoc(docOf(blocks))).toEqual(blocks);
});

it('an item deeper than the one before it by several levels lies one level deeper', () => {
  const given = blocksOfDoc(docOf([of('bullet', '甲'), of('bullet', '子', 3)]));
  expect(given).toEqual([of('bullet', '甲'), of('bullet', '子', 1)]);
});

it('empty paragraphs are left out', () => {
  expect(blocksOfDoc({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual([]);
});
