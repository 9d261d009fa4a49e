export { claimTask } from './claim-task.ts';
export { completeTask } from './complete-task.ts';
export { readTask } from './read-task.ts';
export { reassignTask } from './reassign-task.ts';
export { releaseTask } from './release-task.ts';
export { returnTask } from './return-task.ts';
export { taskView } from './task-view.ts';
export { transferTask } from './transfer-task.ts';
