import type { Period } from '../definition/index.ts';

const units: Record<Period['unit'], string> = {
  workingDay: '个工作日',
  day: '天',
  hour: '小时',
};

export const periodWords = ({ amount, unit }: Period): string => `${amount} ${units[unit]}`;
