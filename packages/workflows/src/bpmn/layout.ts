import type {
  BlockDefinition,
  Registry,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { joinIdOf } from './flow-graph.ts';
import { shapeOf } from './shape-of.ts';
import type { DrawnFlow, DrawnNode, Point, ProcedureLayout } from './types.ts';

const gap = 50;
const lane = 36;
const task = { width: 120, height: 80 };
const event = { width: 36, height: 36 };
const gateway = { width: 50, height: 50 };
/** Inside a sub-process. */
const padding = 40;

type Size = Pick<DrawnNode, 'width' | 'height'>;

const sizes: Partial<Record<DrawnNode['shape'], Size>> = {
  startEvent: event,
  endEvent: event,
  timer: event,
  'inner-start': event,
  'inner-end': event,
};

/** A part of the diagram: what it holds, the height of its middle, and where flows enter and leave. */
interface Part {
  nodes: DrawnNode[];
  flows: DrawnFlow[];
  width: number;
  /** Above and below the line on which its first element stands. */
  above: number;
  below: number;
  /** Absent where there is nothing in it. */
  first?: string;
  /** Absent where nothing leaves it: it is empty, or has ended. */
  last?: string;
  ended: boolean;
}

interface Making {
  kinds: Registry<StepKindDefinition>;
  count: number;
}

const nothing = (): Part => ({ nodes: [], flows: [], width: 0, above: 0, below: 0, ended: false });

const moved = (part: Part, dx: number, dy: number): Part => ({
  ...part,
  nodes: part.nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
  flows: part.flows.map((flow) => ({
    ...flow,
    points: flow.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
  })),
});

const within = (part: Part, parent: string): Part => ({
  ...part,
  nodes: part.nodes.map((node) => ({ parent, ...node })),
  flows: part.flows.map((flow) => ({ parent, ...flow })),
});

/** One element on the line at y = 0. */
function single(node: Omit<DrawnNode, 'x' | 'y'>): Part {
  const { id, width, height, shape } = node;
  return {
    nodes: [{ ...node, x: 0, y: -height / 2 }],
    flows: [],
    width,
    above: height / 2,
    below: height / 2 + (node.deadline ? event.height / 2 : 0),
    first: id,
    last: id,
    ended: shape === 'endEvent',
  };
}

const nodeOf = (part: Part, id: string): DrawnNode =>
  part.nodes.find((node) => node.id === id) as DrawnNode;
const middle = ({ y, height }: DrawnNode): number => y + height / 2;

/** From the right of one to the left of another: straight, or down or up first, or last. */
function way(from: DrawnNode, to: DrawnNode, turn: 'first' | 'last'): Point[] {
  const start = { x: from.x + from.width, y: middle(from) };
  const end = { x: to.x, y: middle(to) };
  if (start.y === end.y) return [start, end];
  const below = end.y > start.y;
  if (turn === 'first') {
    const x = from.x + from.width / 2;
    return [{ x, y: below ? from.y + from.height : from.y }, { x, y: end.y }, end];
  }
  const x = to.x + to.width / 2;
  return [start, { x, y: start.y }, { x, y: below ? to.y : to.y + to.height }];
}

function flow(
  making: Making,
  ends: [DrawnNode, DrawnNode],
  turn: 'first' | 'last',
  block?: BlockDefinition,
): DrawnFlow {
  making.count += 1;
  const [from, to] = ends;
  const points = way(from, to, turn);
  return {
    id: `flow.${making.count}`,
    from: from.id,
    to: to.id,
    points,
    ...(block ? { block } : {}),
  };
}

/** Parts one after the other on one line; what comes after an end hangs in the air, as it would run. */
function inRow(making: Making, parts: readonly Part[]): Part {
  const row = nothing();
  for (const part of parts) {
    if (part.first === undefined) continue;
    const dx = row.width === 0 ? 0 : row.width + gap;
    const placed = moved(part, dx, 0);
    row.nodes.push(...placed.nodes);
    row.flows.push(...placed.flows);
    if (row.last !== undefined && placed.first !== undefined && !row.ended) {
      const ends: [DrawnNode, DrawnNode] = [nodeOf(row, row.last), nodeOf(row, placed.first)];
      row.flows.push(flow(making, ends, 'last'));
    }
    row.first ??= placed.first as string;
    if (placed.last === undefined) delete row.last;
    else row.last = placed.last;
    row.width = dx + part.width;
    row.above = Math.max(row.above, part.above);
    row.below = Math.max(row.below, part.below);
    row.ended = part.ended;
  }
  return row;
}

function split(making: Making, step: StepDefinition, shape: 'exclusive' | 'parallel'): Part {
  const own = (id: string, drawn: DrawnNode['shape']) => ({
    id,
    shape: drawn,
    name: drawn === shape ? step.name['zh-CN'] : '',
    ...gateway,
  });
  const opening = single({ ...own(step.id, shape), step });
  const blocks = (step.blocks ?? []).map((block) => ({ block, part: inside(making, block) }));
  const widest = Math.max(...blocks.map(({ part }) => part.width), task.width / 2);
  const heights = blocks.map(({ part }) => ({
    above: Math.max(part.above, lane),
    below: Math.max(part.below, lane),
  }));
  const total = heights.reduce((sum, { above, below }) => sum + above + below + lane, -lane);
  const whole = nothing();
  whole.nodes.push(...opening.nodes);
  const from = nodeOf(opening, step.id);
  const joinId = joinIdOf(step.id);
  const joinAt = gateway.width + gap + widest + gap;
  const closing = moved(single(own(joinId, `join-${shape}`)), joinAt, 0);
  const to = nodeOf(closing, joinId);
  let top = -total / 2;
  blocks.forEach(({ block, part }, at) => {
    const { above = 0, below = 0 } = heights[at] ?? {};
    const placed = moved(part, gateway.width + gap, top + above);
    top += above + below + lane;
    whole.nodes.push(...placed.nodes);
    whole.flows.push(...placed.flows);
    if (placed.first === undefined) {
      const y = top - lane - below;
      const straight = flow(making, [from, to], 'last', block);
      const [a, b] = [from.x + from.width / 2, to.x + to.width / 2];
      const turns = [
        { x: a, y: y < 0 ? from.y : from.y + from.height },
        { x: a, y },
        { x: b, y },
        { x: b, y: y < 0 ? to.y : to.y + to.height },
      ];
      whole.flows.push(
        Math.abs(y) < gateway.height / 2 ? straight : { ...straight, points: turns },
      );
      return;
    }
    whole.flows.push(flow(making, [from, nodeOf(placed, placed.first)], 'first', block));
    if (placed.last !== undefined && !placed.ended) {
      whole.flows.push(flow(making, [nodeOf(placed, placed.last), to], 'last'));
    }
  });
  // Also where no way leads to it: what stands after it would never be reached, and is seen to be.
  whole.nodes.push(...closing.nodes);
  return {
    ...whole,
    width: joinAt + gateway.width,
    above: Math.max(total / 2, gateway.height / 2),
    below: Math.max(total / 2, gateway.height / 2),
    first: step.id,
    last: joinId,
    ended: false,
  };
}

function around(making: Making, step: StepDefinition, shape: 'each' | 'loop'): Part {
  const [block] = step.blocks ?? [];
  const begin = single({
    id: `${step.id}.begin`,
    shape: 'inner-start',
    name: '',
    ...event,
    ...(block ? { block } : {}),
  });
  const body = block ? inside(making, block) : nothing();
  const parts = body.ended
    ? [begin, body]
    : [begin, body, single({ id: `${step.id}.finish`, shape: 'inner-end', name: '', ...event })];
  const row = inRow(making, parts);
  const inner = within(moved(row, padding, 0), step.id);
  const size = { width: row.width + 2 * padding, height: row.above + row.below + 2 * padding };
  const frame: DrawnNode = {
    id: step.id,
    shape,
    name: step.name['zh-CN'],
    step,
    x: 0,
    y: -row.above - padding,
    ...size,
  };
  return {
    nodes: [frame, ...inner.nodes],
    flows: inner.flows,
    width: size.width,
    above: row.above + padding,
    below: row.below + padding,
    first: step.id,
    last: step.id,
    ended: false,
  };
}

function partOf(making: Making, step: StepDefinition): Part {
  const shape = shapeOf(making.kinds.get(step.kind));
  if (shape === 'exclusive' || shape === 'parallel') return split(making, step, shape);
  if (shape === 'each' || shape === 'loop') return around(making, step, shape);
  const deadline = shape === 'userTask' && step.settings.deadline !== undefined;
  return single({
    id: step.id,
    shape,
    name: step.name['zh-CN'],
    step,
    ...(sizes[shape] ?? task),
    ...(deadline ? { deadline } : {}),
  });
}

const inside = (making: Making, block: BlockDefinition): Part =>
  inRow(
    making,
    block.steps.map((step) => partOf(making, step)),
  );

/** Where everything of a procedure stands in a diagram from left to right, branches under each other. */
export function layoutProcedure(
  steps: readonly StepDefinition[],
  kinds: Registry<StepKindDefinition>,
): ProcedureLayout {
  const making: Making = { kinds, count: 0 };
  const row = inRow(
    making,
    steps.map((step) => partOf(making, step)),
  );
  const margin = 60;
  const { nodes, flows } = moved(row, margin, row.above + margin);
  return {
    nodes,
    flows,
    width: row.width + 2 * margin,
    height: row.above + row.below + 2 * margin,
  };
}
