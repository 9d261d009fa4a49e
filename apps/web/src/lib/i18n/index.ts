import './page-locale.ts';
export { answerStates, answerWords } from './answer-words.ts';
export * from './dates.ts';
export { dueBy, dueGroup, dueWords, type DueGroup } from './due.ts';
export { livePeople, liveSteps } from './live.ts';
export { levelWords, levels } from './levels.ts';
export { formatNumber, formatWan } from './money.ts';
export { formatBytes } from './size.ts';
export { text } from './text.ts';
