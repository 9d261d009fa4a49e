/** Ends an attempt that lacks facts; caught by `advance`. */
export class NeedsSignal extends Error {
  override name = 'NeedsSignal';
}

/** One for all: the place in the code says nothing, and noting it costs more than the attempt. */
export const needsSignal = new NeedsSignal();

/** A step cannot go on: becomes an incident that names it. */
export class StepFailure extends Error {
  override name = 'StepFailure';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A fault of the core itself, told apart from one of a step kind. */
export class CoreBug extends Error {
  override name = 'CoreBug';
}

/**
 * Whoever runs the core has stopped a step kind that took too long. It passes through: what one
 * machine was too slow for is never part of a case.
 */
export class KindStopped extends Error {
  override name = 'KindStopped';
  readonly kind: string;
  constructor(kind: string, milliseconds: number) {
    super(`类型 ${kind} 运行超过 ${milliseconds} 毫秒，已中止`);
    this.kind = kind;
  }
}

/** Runs core code that a step kind called: what breaks there is not the kind's fault. */
export function asCore<Args extends unknown[], Answer>(
  run: (...args: Args) => Answer,
): (...args: Args) => Answer {
  return (...args) => {
    try {
      return run(...args);
    } catch (error) {
      if (error instanceof NeedsSignal || error instanceof StepFailure) throw error;
      throw new CoreBug('the core failed', { cause: error });
    }
  };
}
