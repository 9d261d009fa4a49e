import type { Period } from '../definition/index.ts';
import { say, type Said } from './said.ts';

const units: Record<Period['unit'], [zh: string, one: string, many: string]> = {
  workingDay: ['个工作日', 'working day', 'working days'],
  day: ['天', 'day', 'days'],
  hour: ['小时', 'hour', 'hours'],
};

export function periodWords({ amount, unit }: Period): Said {
  const [zh, one, many] = units[unit];
  return say(`${amount} ${zh}`, `${amount} ${amount === 1 ? one : many}`);
}
