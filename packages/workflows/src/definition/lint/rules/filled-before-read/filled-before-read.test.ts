import { expect, test } from 'vitest';
import { foundBy, block, by, field, forms, lane, step } from '../../../../testing/index.ts';
import { filledBeforeRead } from './index.ts';

const more = { key: 'g', title: { 'zh-CN': '核查表' }, fields: [field('ok', 'yes-no')] };
const all = { ...forms, g: more };
const check = step('c', 'fill', { participants: by('甲'), form: { form: 'g', view: 'fill' } });
const branch = (when: string) =>
  step('b', 'branch', {}, { blocks: [block('x', [], { when }), block('y', [])] });
const set = (value: string) => step('s', 'set', { variables: [{ name: 'v', value }] });
const repeat = (until: string, ...steps: (typeof check)[]) =>
  step('r', 'repeat', { until, maxRounds: 3 }, { blocks: [lane('l', steps)] });
const kept = (steps: (typeof check)[]) => foundBy(filledBeforeRead, steps, { forms: all });

test.each([
  [[branch('n > 1')]],
  [[check, branch('g.ok = true')]],
  [[set('n'), branch('v = 1')]],
  [[{ ...check, key: '核查' }, set('核查')]],
  [[repeat('g.ok = true', check)]],
  [[repeat('false', branch('g.ok = true'), check)]],
])('what comes before is there', (steps) => expect(kept(steps)).toEqual([]));

test.each([
  ['field.unfilled /steps/1/blocks/0/when', [branch('g.ok = true')]],
  ['field.late /steps/1/blocks/0/when', [branch('g.ok = true'), check]],
  ['result.late /steps/1/blocks/0/when', [branch('v = 1'), set('n')]],
])('%s', (found, steps) => expect(kept(steps)).toEqual([found]));
