import type { ModdleElement } from './moddle.ts';

export interface Link {
  to: string;
  element: ModdleElement;
}

/** Elements of one process or sub-process, and how they follow each other. */
export interface FlowGraph {
  elements: ReadonlyMap<string, ModdleElement>;
  start: string | undefined;
  next(id: string): readonly Link[];
  /** Where the ways from an element come together again; undefined where they do not. */
  joinOf(id: string): string | undefined;
}

const listOf = (value: unknown): ModdleElement[] =>
  Array.isArray(value) ? (value as ModdleElement[]) : [];

/** The gateway that an export from here puts where the blocks of a step come together. */
export const joinIdOf = (step: string): string => `${step}.join`;

export function flowGraph(container: ModdleElement): FlowGraph {
  const elements = new Map<string, ModdleElement>();
  const links = new Map<string, Link[]>();
  const entered = new Set<string>();
  for (const element of listOf(container.flowElements)) {
    if (element.$type !== 'bpmn:SequenceFlow') {
      if (element.id) elements.set(element.id, element);
      continue;
    }
    const from = (element.sourceRef as ModdleElement | undefined)?.id;
    const to = (element.targetRef as ModdleElement | undefined)?.id;
    if (from === undefined || to === undefined) continue;
    links.set(from, [...(links.get(from) ?? []), { to, element }]);
    entered.add(to);
  }
  const next = (id: string): readonly Link[] => links.get(id) ?? [];
  const all = [...elements.values()];
  const start =
    all.find(({ $type }) => $type === 'bpmn:StartEvent') ??
    all.find(({ id, $type }) => id && !entered.has(id) && $type !== 'bpmn:BoundaryEvent');

  /** How many steps away everything is that can be reached. */
  function distances(from: string): Map<string, number> {
    const found = new Map([[from, 0]]);
    const queue = [from];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      for (const { to } of next(id)) {
        if (found.has(to)) continue;
        found.set(to, (found.get(id) ?? 0) + 1);
        queue.push(to);
      }
    }
    return found;
  }

  return {
    elements,
    start: start?.id,
    next,
    joinOf(id) {
      const own = joinIdOf(id);
      if (elements.has(own)) return own;
      const ways = next(id).map(({ to }) => distances(to));
      const counted = new Map<string, { ways: number; far: number }>();
      for (const way of ways) {
        for (const [one, distance] of way) {
          const known = counted.get(one) ?? { ways: 0, far: 0 };
          counted.set(one, { ways: known.ways + 1, far: Math.max(known.far, distance) });
        }
      }
      counted.delete(id);
      const shared = [...counted].filter(([, { ways: count }]) => count > 1);
      const most = Math.max(0, ...shared.map(([, { ways: count }]) => count));
      const [nearest] = shared
        .filter(([, { ways: count }]) => count === most)
        .sort(([, a], [, b]) => a.far - b.far);
      return nearest?.[0];
    },
  };
}
