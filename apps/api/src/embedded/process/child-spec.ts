import type { Launch } from './launch.ts';

/** One child of the stack: how it is started, when it serves, how it is stopped. */
export interface ChildSpec {
  /** Name of its log and of the lines about it. */
  name: string;
  launch: () => Launch | Promise<Launch>;
  /** Text of its command line by which a later start recognises it. */
  marker: string;
  /** Resolves once it serves. */
  ready: (signal: AbortSignal) => Promise<void>;
  readyMs: number;
  stopSignal: NodeJS.Signals;
  graceMs: number;
}
