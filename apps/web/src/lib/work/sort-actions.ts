import type { TaskAction } from '@yishi/api';

interface SortedActions {
  /** What the task is about; the first is the primary button. */
  main: TaskAction[];
  /** Often used besides. */
  aside: TaskAction[];
  /** Behind 更多. */
  more: TaskAction[];
}

/** Where each action of a task stands on the bar. */
export function sortActions(actions: readonly TaskAction[]): SortedActions {
  const place = ({ action }: TaskAction): keyof SortedActions => {
    if (action === 'return') return 'aside';
    return action === 'transfer' || action === 'release' ? 'more' : 'main';
  };
  const sorted: SortedActions = { main: [], aside: [], more: [] };
  for (const action of actions) sorted[place(action)].push(action);
  sorted.main.sort((left, right) => Number(left.danger) - Number(right.danger));
  return sorted;
}
