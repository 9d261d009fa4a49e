import type { Pool } from 'pg';

/** At most so many at once; the others wait in the order they came. */
interface Gate {
  enter(): Promise<void>;
  leave(): void;
}

function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    enter() {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

const gates = new WeakMap<Pool, Gate>();

/**
 * What works in a transaction may read beside it, over a second connection: were all of them held
 * by transactions, each would wait for the others. So half of the pool at most is let in.
 */
export async function throughGate<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const gate = gates.get(pool) ?? createGate(Math.ceil(pool.options.max / 2));
  gates.set(pool, gate);
  await gate.enter();
  try {
    return await work();
  } finally {
    gate.leave();
  }
}
