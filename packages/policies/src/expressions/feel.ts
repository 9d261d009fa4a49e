import { evaluate } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import type { ExpressionEngine } from './types.ts';

/** All of FEEL. */
export const feel: ExpressionEngine = { parse: parseExpression, evaluate };
