import type { Problem } from '@yishi/policies';
import { because } from './because.ts';

/** Settings where the least is above the most can never be met. */
export function checkRange<T extends number | string>(
  least: T | undefined,
  most: T | undefined,
  at: string,
): Problem[] {
  return least !== undefined && most !== undefined && least > most
    ? [because('range.empty', {}, `/${at}`)]
    : [];
}

export const rangeMessages = {
  'range.empty': {
    'zh-CN': '{where}的下限大于上限',
    en: 'The least is above the most for {where}',
  },
};
