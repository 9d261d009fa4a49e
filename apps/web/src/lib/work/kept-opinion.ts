import type { TaskView } from '@yishi/api';

type Place = Pick<TaskView, 'caseId' | 'taskId' | 'revision'>;

/** A task that comes again has another revision: what was said the last time is not said again. */
const keyOf = ({ caseId, taskId, revision }: Place) => `opinion/${caseId}/${taskId}/${revision}`;

/** What was typed as opinion survives a reload of the page. */
export const keptOpinion = (task: Place): string => sessionStorage.getItem(keyOf(task)) ?? '';

export const keepOpinion = (task: Place, words: string): void =>
  sessionStorage.setItem(keyOf(task), words);

export const forgetOpinion = (task: Place): void => sessionStorage.removeItem(keyOf(task));
