import type { TimelineItem } from '@yishi/api';
import { expect, it } from 'vitest';
import { sheetDeeds } from './sheet-deeds.ts';

const item = (seq: number, code: string): TimelineItem => ({
  ...{ seq, code, at: `2026-11-25T01:00:0${seq}.000Z` },
  ...{ step: { 'zh-CN': '会签' }, actor: { id: 'liu', name: '刘志强' } },
  ...{ onBehalfOf: null, params: {} },
});

it('an agreement that was taken back and given anew stands with the taking back in between', () => {
  const timeline = [
    ...[item(4, 'action.agree'), item(3, 'step.withdrawn'), item(2, 'action.agree')],
    ...[item(5, 'task.reassigned'), item(1, 'step.asked'), item(6, 'case.urged')],
  ];
  expect(sheetDeeds(timeline).map(({ code }) => code)).toEqual([
    'action.agree',
    'step.withdrawn',
    'action.agree',
    'task.reassigned',
  ]);
});
