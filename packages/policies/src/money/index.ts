export { capitalMoney } from './capital.ts';
export { formatMoney, parseMoney } from './format.ts';
export { multiplyMoney, sumMoney } from './arithmetic.ts';
