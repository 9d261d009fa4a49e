export { firstStart } from './first-start.ts';
export { publishFolder } from './publish-folder.ts';
export { seedDemo, type FirstStart } from './seed-demo.ts';
export { seedFoundation } from './seed-foundation.ts';
