import { fault, type LintRule } from '../../types.ts';

/** Ids are what sends back, results and the drawing refer to: each once, `root` is taken. */
export const ids: LintRule = {
  name: 'ids',
  severity: 'stop',
  messages: {
    'step.id': { 'zh-CN': '标识“{id}”重复', en: 'The id “{id}” is used twice' },
  },
  check({ blocks, steps }) {
    const seen = new Set(['root']);
    const all = [
      ...steps.map(({ step, path }) => ({ id: step.id, path })),
      ...blocks.map(({ block, path }) => ({ id: block.id, path })),
    ];
    return all.flatMap(({ id, path }) => {
      if (seen.has(id)) return [fault(`${path}/id`, 'step.id', { id })];
      seen.add(id);
      return [];
    });
  },
};
