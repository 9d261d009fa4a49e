import { applyOperations } from '@yishi/forms';
import { describe, expect, test } from 'vitest';
import {
  bundleOf,
  by,
  chanceOf,
  end,
  randomSteps,
  registries,
  start,
  step,
} from '../../testing/index.ts';
import type { StepDefinition } from '../types.ts';
import { placeOf } from './place-of.ts';
import { procedureFindings } from './procedure-findings.ts';
import { rules } from './rules/index.ts';

const draftOf = (steps: StepDefinition[]) => {
  const { procedure, forms } = bundleOf(steps);
  return { procedure, forms: Object.values(forms), policies: [] };
};

const findings = (steps: StepDefinition[]) => procedureFindings(draftOf(steps), registries);

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (_, rule) => {
  test('has words in both languages for all that it finds and mends', () => {
    for (const words of [...Object.values(rule.messages), ...Object.values(rule.mends ?? {})]) {
      expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^\P{Script=Han}+$/u);
    }
    expect(Object.keys(rule.messages)).toEqual(
      expect.arrayContaining(Object.keys(rule.mends ?? {})),
    );
  });
});

test('rules have different names', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('a finding knows its step and the setting in it; of the procedure it knows no step', () => {
  const deadline = { period: { amount: 2, unit: 'day' }, reminders: [{ amount: 2, unit: 'day' }] };
  const work = step('w', 'fill', { participants: by('甲'), deadline });
  const [found] = findings([start, work, end]);
  expect(found).toMatchObject({
    severity: 'stop',
    place: { node: 'w', path: '/settings/deadline/reminders/0' },
  });
  const { procedure } = draftOf([start, end]);
  expect(placeOf(procedure, '/number')).toEqual({ path: '/number' });
  expect(placeOf(procedure, '/steps/0')).toEqual({ node: 'apply', path: '' });
});

test('whatever the procedure, lint says something sensible, and a mend takes away what it mends', () => {
  let mended = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const draft = draftOf([start, ...randomSteps(chanceOf(seed)), end]);
    for (const found of procedureFindings(draft, registries)) {
      expect(`${found.words['zh-CN']}${found.words.en ?? ''}`, found.code).not.toMatch(/[{}]/);
      if (!found.mend) continue;
      const applied = applyOperations(draft.procedure, found.mend.operations, ['steps', 'blocks']);
      if (!applied.ok) throw new Error(`seed ${seed}: ${found.code}`);
      const left = procedureFindings({ ...draft, procedure: applied.value }, registries);
      expect(left.filter(({ code, path }) => code === found.code && path === found.path)).toEqual(
        [],
      );
      mended += 1;
    }
  }
  expect(mended).toBeGreaterThan(10);
});
