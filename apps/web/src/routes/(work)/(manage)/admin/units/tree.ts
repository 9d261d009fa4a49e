import type { Unit } from '@yishi/api';

export interface Branch {
  unit: Unit;
  children: Branch[];
}

/** Units as a forest; one whose parent is not in the list stands at the top. Order by code. */
export function treeOf(units: readonly Unit[]): Branch[] {
  const branches = new Map(units.map((unit) => [unit.id, { unit, children: [] as Branch[] }]));
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.unit.parent === null ? undefined : branches.get(branch.unit.parent);
    (parent?.children ?? roots).push(branch);
  }
  const sort = (list: Branch[]): Branch[] =>
    list
      .sort((one, other) => one.unit.code.localeCompare(other.unit.code))
      .map((branch) => ({ unit: branch.unit, children: sort(branch.children) }));
  return sort(roots);
}
