import { expressionsOf, readExpression, scopeOf, scopeWith } from '../../../analyse.ts';
import type { LintRule } from '../../types.ts';

/** Every expression can be read and names only what is there. */
export const expressions: LintRule = {
  name: 'expressions',
  severity: 'stop',
  messages: {},
  check({ procedure, forms, steps }) {
    const scopes = scopeWith(scopeOf(steps, forms));
    return expressionsOf(procedure, steps).flatMap(({ path, feel, inside }) => {
      const parsed = readExpression(feel, scopes(inside));
      if (parsed.ok) return [];
      return parsed.problems.map(({ message, code, params }) => ({
        path,
        code,
        words: { 'zh-CN': message },
        ...(params ? { params } : {}),
      }));
    });
  },
};
