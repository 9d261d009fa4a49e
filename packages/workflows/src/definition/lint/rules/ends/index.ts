import { fault, type Fault, type LintRule } from '../../types.ts';

/** The first step starts the case, the last ends it; after an end nothing comes. */
export const ends: LintRule = {
  name: 'ends',
  severity: 'stop',
  messages: {
    'step.first': { 'zh-CN': '第一个步骤须是申请', en: 'The first step must be the start' },
    'step.last': { 'zh-CN': '最后一个步骤须是结束', en: 'The last step must be the end' },
    'step.firstOnly': {
      'zh-CN': '申请只能是第一个步骤',
      en: 'A start can only be the first step',
    },
    'step.afterEnd': {
      'zh-CN': '结束之后的步骤永远走不到',
      en: 'No step after an end is ever reached',
    },
  },
  check({ procedure, steps, kinds }) {
    const faults: Fault[] = [];
    const first = procedure.steps[0];
    const last = procedure.steps.at(-1);
    if (first && !kinds.get(first.kind)?.first) faults.push(fault('/steps/0', 'step.first'));
    if (last && !kinds.get(last.kind)?.last) {
      faults.push(fault(`/steps/${procedure.steps.length - 1}`, 'step.last'));
    }
    for (const { step, path, inside, siblings, position } of steps) {
      const kind = kinds.get(step.kind);
      if (kind?.first && (inside.length > 0 || position > 0)) {
        faults.push(fault(path, 'step.firstOnly'));
      }
      if (kind?.last && position < siblings.length - 1) {
        faults.push(fault(path, 'step.afterEnd'));
      }
    }
    return faults;
  },
};
