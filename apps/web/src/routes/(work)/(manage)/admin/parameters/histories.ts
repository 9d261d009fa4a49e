import type { Parameter } from '@yishi/api';

export interface History {
  key: string;
  /** What it says in the document it comes from; its key where nobody wrote that. */
  title: string;
  /** In force today; else the one that comes next, else the last. */
  current: Parameter;
  /** Newest first. */
  all: Parameter[];
}

/** Every parameter with all its values. */
export function historiesOf(parameters: readonly Parameter[]): History[] {
  const byKey = Map.groupBy(parameters, (parameter) => parameter.key);
  return [...byKey].flatMap(([key, values]) => {
    const all = values.toSorted((one, other) => other.from.localeCompare(one.from));
    const current = all.find((each) => each.inForce) ?? all[0];
    const title = all.find((each) => each.note)?.note ?? key;
    return current ? [{ key, title, current, all }] : [];
  });
}
