import { sceneOf, shown, type Scene } from './scene.ts';

/** What a page does for the measure; it says how, the measure says when. */
export interface Measured {
  /** Puts the scene on the page; what it loads before is not counted. */
  show(scene: Scene, place: HTMLElement): void | Promise<void>;
  /** The control of a field of the form, or of a cell; null while it is not there. */
  control(key: string, row?: number): HTMLElement | null;
  /** The last row that a table of so many has in the page unscrolled; the very last when absent. */
  lastDrawn?(rows: number): number;
  /** From now on every key checks the whole form; where that is not how it began. */
  check?(): void | Promise<void>;
  /** Loads what the scene needs besides the program, e.g. its validator. */
  prepare?(scene: Scene): Promise<void>;
}

export interface MountFigures {
  mountMs: number;
  firstScreenMs: number;
}

/** What the driver calls from outside. */
export interface Bench {
  mount(name: string, size: number): Promise<MountFigures>;
  check(): Promise<void>;
  keys(keys: string[], count: number): Promise<{ handlers: number[]; painted: number[] }>;
  conditions(pairs: [leader: string, follower: string][]): Promise<number[]>;
}

declare global {
  var bench: Bench;
}

/** After the next frame is painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );

const shownNow = (element: Element | null): boolean =>
  element !== null && element.getAttribute('type') !== 'hidden';

/** Until something holds, looked at after every change of the page. */
function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Types as a person does: the value changes, then the event comes. */
function type(control: HTMLElement | null, value: string): void {
  if (!(control instanceof HTMLInputElement)) throw new Error('no input to type into');
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(control, value);
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: value.at(-1) ?? null }),
  );
}

/** All that was put off to the end of this task; frameworks put off what was put off again. */
async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

const lastRow = (page: Measured, { name, rows }: Scene): number | undefined =>
  name === 'table' ? (page.lastDrawn?.(rows) ?? rows - 1) : undefined;

const hasLast = (page: Measured, scene: Scene): boolean =>
  page.control(scene.fields.at(-1)?.key ?? '', lastRow(page, scene)) !== null;

const hasAll = (page: Measured, scene: Scene): boolean =>
  scene.fields.every(({ key }) => page.control(key, lastRow(page, scene)) !== null);

async function mount(page: Measured, scene: Scene): Promise<MountFigures> {
  await page.prepare?.(scene);
  const place = document.getElementById('place') ?? document.body;
  const loaded = performance.now();
  const first = scene.fields[0]?.key ?? '';
  const began = performance.now();
  const shows = Promise.resolve(page.show(scene, place));
  shows.catch((error: unknown) => console.error(error));
  await until(() => page.control(first, scene.name === 'table' ? 0 : undefined) !== null);
  await painted();
  const usable = performance.now();
  let mountMs: number;
  do {
    await until(() => hasLast(page, scene));
    await painted();
    mountMs = performance.now() - began;
  } while (!hasAll(page, scene));
  return { mountMs, firstScreenMs: loaded + usable - began };
}

/** One key after another, spread over the fields; each waits for its frame. */
async function keys(page: Measured, fields: string[], count: number) {
  const handlers: number[] = [];
  const frames: number[] = [];
  for (let at = 0; at < count; at++) {
    const control = page.control(fields[at % fields.length] ?? '');
    control?.focus();
    await painted();
    const value = `${(control as HTMLInputElement).value}a`;
    const began = performance.now();
    type(control, value);
    await microtasks();
    handlers.push(performance.now() - began);
    await painted();
    frames.push(performance.now() - began);
  }
  return { handlers, painted: frames };
}

/** Hides what hangs on each leader, then times how long it takes to show again. */
async function conditions(page: Measured, pairs: [string, string][]): Promise<number[]> {
  const times: number[] = [];
  for (const [leader, follower] of pairs) {
    type(page.control(leader), '否');
    await until(() => !shownNow(page.control(follower)));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await painted();
    const began = performance.now();
    type(page.control(leader), shown);
    await microtasks();
    if (!shownNow(page.control(follower))) await until(() => shownNow(page.control(follower)));
    await painted();
    times.push(performance.now() - began);
  }
  return times;
}

/** Puts the measure on the page. */
export function measured(page: Measured): void {
  globalThis.bench = {
    mount: (name, size) => mount(page, sceneOf(name, size)),
    check: async () => void (await page.check?.()),
    keys: (fields, count) => keys(page, fields, count),
    conditions: (pairs) => conditions(page, pairs),
  };
}
