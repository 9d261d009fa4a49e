export { coreActor } from './core-actor.ts';
export { mayOnCase, openCase } from './open-case.ts';
export type { OpenedCase } from './open-case.ts';
export { openTask, openTaskOf } from './open-task.ts';
export type { OpenedTask, TaskForm } from './open-task.ts';
export { submissionData } from './submission-data.ts';
export { isBlind } from './is-blind.ts';
export { shownSubmission } from './shown-submission.ts';
