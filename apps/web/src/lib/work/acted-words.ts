import type { Acted } from '@yishi/api';
import { text } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** 已提交，下一步：街道初审（王敏）; what was sent back is said to be. */
export function actedWords(acted: Acted, returned = false): string {
  if (acted.phase !== 'running') return m.task_doneEnded();
  if (acted.next.length === 0) return m.task_done();
  const steps = acted.next.map(({ step, people }) => {
    const names = people.map((person) => person.name).join(m.ui_and());
    return names ? m.task_stepPeople({ step: text(step), people: names }) : text(step);
  });
  const next = steps.join('；');
  return returned ? m.task_returnedDone({ next }) : m.task_doneNext({ next });
}
