export { firstStart } from './first-start.ts';
export { type FirstStart } from './seed-demo.ts';
