import type { Problem } from '@yishi/policies';
import { refusal, type ActionAsked } from '@yishi/workflows';
import { key } from './behaviour.ts';

/** There is no draw without the value that was announced. */
export const check = (_step: unknown, asked: ActionAsked): Problem[] =>
  asked.key === key && asked.action === 'draw' && !asked.submission
    ? [refusal('submission.required', '/submission')]
    : [];
