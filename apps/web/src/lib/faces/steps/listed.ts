import type { ResultItem } from '@yishi/api';

/** What of a result can be listed without knowing its kind: its plain values. */
export const listed = (result: ResultItem['result']): [string, string][] =>
  typeof result === 'object' && result !== null && !Array.isArray(result)
    ? Object.entries(result).flatMap(([name, value]) =>
        typeof value === 'object' ? [] : [[name, String(value)] as [string, string]],
      )
    : [];
