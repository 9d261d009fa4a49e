import type { Unit } from '@yishi/api';
import { expect, test } from 'vitest';
import { treeOf, type Branch } from './tree.ts';

const unit = (id: string, parent: string | null, code = id): Unit => ({
  id,
  name: id,
  code,
  level: 'street',
  line: 'administrative',
  parent,
  division: null,
  active: true,
  revision: 1,
});
const shape = (branches: Branch[]): unknown[] =>
  branches.map((branch) => [branch.unit.id, shape(branch.children)]);

test('units become a tree ordered by code, whatever the order they come in', () => {
  const units = [unit('c', 'b'), unit('b2', 'a', '2'), unit('b', 'a', '1'), unit('a', null)];
  expect(shape(treeOf(units))).toEqual([
    [
      'a',
      [
        ['b', [['c', []]]],
        ['b2', []],
      ],
    ],
  ]);
});

test('a unit whose parent is not shown stands at the top', () => {
  expect(shape(treeOf([unit('b', 'elsewhere')]))).toEqual([['b', []]]);
});
