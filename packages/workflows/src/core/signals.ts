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
