import type { TimelineItem } from '@yishi/api';
import { expect, it } from 'vitest';
import { groupTimeline } from './timeline-groups.ts';

const item = (seq: number, code: string, by?: string): TimelineItem => ({
  seq,
  code,
  at: '2026-11-23T01:00:00.000Z',
  step: null,
  actor: by ? { id: by, name: by } : null,
  onBehalfOf: null,
  params: {},
});

it('what followed from a deed stands below it, the newest event first', () => {
  const groups = groupTimeline([
    item(1, 'case.started', '李建国'),
    item(1, 'step.asked'),
    item(2, 'step.passed'),
    item(2, 'action.agree', '王敏'),
    item(2, 'step.asked'),
  ]);
  expect(groups.map(({ head, rest }) => [head.code, rest.map(({ code }) => code)])).toEqual([
    ['action.agree', ['step.passed', 'step.asked']],
    ['case.started', ['step.asked']],
  ]);
});

it('a sending back is told once, by the deed', () => {
  const [group] = groupTimeline([
    item(3, 'action.return', '王敏'),
    item(3, 'step.returned'),
    item(3, 'clock.paused'),
  ]);
  expect(group?.rest.map(({ code }) => code)).toEqual(['clock.paused']);
});
