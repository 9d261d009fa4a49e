import { checkShapeOnce } from '../../../check-shape.ts';
import type { Fault, LintRule } from '../../types.ts';

/** Settings fit their kind's schema, and its own rules; a kind that is not installed has none. */
export const settings: LintRule = {
  name: 'settings',
  severity: 'stop',
  messages: {
    'step.kind': {
      'zh-CN': '没有安装步骤类型“{kind}”，请联系管理员安装，或换一种步骤',
      en: 'The kind of step “{kind}” is not installed; have it installed, or use another kind',
    },
  },
  check({ steps, kinds, forms }) {
    return steps.flatMap(({ step, path }): Fault[] => {
      const kind = kinds.get(step.kind);
      if (!kind) {
        return [{ path: `${path}/kind`, code: 'step.kind', params: { kind: step.kind } }];
      }
      const at = `${path}/settings`;
      const wrong = checkShapeOnce(kind.configSchema, step.settings, at);
      const all = wrong.length
        ? wrong
        : (kind.lint?.(step.settings, forms) ?? []).map((each) => ({
            ...each,
            path: at + each.path,
          }));
      return all.map(({ message, ...problem }) => ({ ...problem, words: { 'zh-CN': message } }));
    });
  },
};
