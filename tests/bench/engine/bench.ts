import { readRunningStack } from '../../../apps/api/src/config/running-stack.ts';
import { expensePeople } from '../../support/demo-people.ts';
import { startProduct } from '../../support/product.ts';
import { median, percentile, round } from '../statistics.ts';
import { openFloor } from './floor.ts';
import { openMeters } from './meters.ts';
import type { History, Meters } from './meters.ts';
import { openProductSide } from './product-side.ts';
import { perSecond, stepsPerCase } from './side.ts';
import type { Block, Side } from './side.ts';

/**
 * How the turns at each width are cut: short ones, and many of them, so that what else the machine
 * does falls on both sides alike.
 */
const plan = [
  { width: 1, turns: 6, product: 8, floor: 10 },
  { width: 10, turns: 10, product: 40, floor: 60 },
  { width: 40, turns: 4, product: 80, floor: 120 },
];

interface Turns {
  product: Block[];
  floor: Block[];
  /** Bytes of write-ahead log during the product's turns, and during the floor's. */
  wal: { product: number; floor: number };
}

async function inTurns(
  sides: { product: Side; floor: Side },
  meters: Meters,
  { width, turns, ...cases }: (typeof plan)[number],
): Promise<Turns> {
  const found: Turns = { product: [], floor: [], wal: { product: 0, floor: 0 } };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const side of ['product', 'floor'] as const) {
      const before = await meters.wal();
      found[side].push(await sides[side].run(width, cases[side]));
      found.wal[side] += (await meters.wal()) - before;
    }
  }
  return found;
}

const millis = (blocks: readonly Block[]): number[] => blocks.flatMap((block) => block.millis);
const casesOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => block.cases);

/** Speed of the product over that of its floor, turn by turn; the median is what is reported. */
const ratios = ({ product, floor }: Turns): number[] =>
  product.map((block, turn) => perSecond([block]) / perSecond(floor.slice(turn, turn + 1)));

/**
 * Steps per second and milliseconds per step of an expense claim of five human steps through HTTP,
 * beside the floor on the same servers, in turns.
 *
 * A step as throughput is all that its person does: find the task in the inbox by the number of the
 * case, open it with its form, act on it; for the first step begin a draft, save it, submit it. The
 * milliseconds of a step are those of the request that acts (`POST /cases`, `POST …/complete`), with
 * session, validation, submission, Update, commit and answer. A step of the floor is one Update of
 * the same size to a workflow that does nothing. Load, API, workers, Temporal and PostgreSQL share
 * the machine.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const product = await startProduct();
  const env = {
    ...process.env,
    YISHI_DATA_DIR: `${product.dataDir}/data`,
    YISHI_KEYS_DIR: `${product.dataDir}/keys`,
  };
  const stack = readRunningStack(env.YISHI_DATA_DIR);
  if (!stack) throw new Error('the product left no address of its servers');
  const meters = await openMeters({ ...stack, namespace: 'yishi' });
  const productSide = openProductSide(await expensePeople(product));
  const sample = await productSide.run(1, 1);
  const floor = await openFloor(env, sample.cases[0] ?? '');
  const sides = { product: productSide, floor };
  try {
    // Every process compiles what is hot before anything counts.
    for (const side of [productSide, floor]) await side.run(10, 60);
    const turns = new Map<number, Turns>();
    for (const each of plan) turns.set(each.width, await inTurns(sides, meters, each));
    return figures(turns, await meters.histories(casesOf(turns.get(10)?.product ?? [])));
  } finally {
    await floor.close();
    await meters.close();
    await product.remove();
  }
}

function figures(turns: Map<number, Turns>, history: History): Record<string, unknown> {
  const of = (width: number): Turns => {
    const found = turns.get(width);
    if (!found) throw new Error(`width ${width} was not measured`);
    return found;
  };
  const ten = of(10);
  const steps = casesOf(ten.product).length * stepsPerCase;
  const floorSteps = casesOf(ten.floor).length * stepsPerCase;
  const p50 = { product: median(millis(of(1).product)), floor: median(millis(of(1).floor)) };
  const speeds = plan.flatMap(({ width }) => [
    [`stepsPerSecond${width}`, round(perSecond(of(width).product), 1)],
    [`floorPerSecond${width}`, round(perSecond(of(width).floor), 1)],
    [`ratio${width}`, round(median(ratios(of(width))))],
    [`p50Ms${width}`, round(median(millis(of(width).product)), 1)],
    [`p95Ms${width}`, round(percentile(millis(of(width).product), 0.95), 1)],
    [`floorP50Ms${width}`, round(median(millis(of(width).floor)), 1)],
  ]);
  return {
    ratio: round(median(ratios(ten)), 3),
    p50Ratio: round(p50.product / p50.floor, 3),
    eventsPerStep: round(history.events / steps),
    historyBytesPerStep: Math.round(history.bytes / steps),
    walBytesPerStep: Math.round(ten.wal.product / steps),
    floorWalBytesPerStep: Math.round(ten.wal.floor / floorSteps),
    ...Object.fromEntries(speeds),
  };
}
