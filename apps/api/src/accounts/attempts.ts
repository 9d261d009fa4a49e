/** Counts what an address tries within a window; a guard in front of the slow password hash. */
export interface Attempts {
  /** False when the address has used up its tries; counts this one. */
  allow(address: string, now: number): boolean;
}

export function createAttempts(options: { max: number; windowMs: number }): Attempts {
  const seen = new Map<string, { count: number; since: number }>();
  return {
    allow(address, now) {
      if (seen.size > 10_000) {
        for (const [key, value] of seen) if (now - value.since > options.windowMs) seen.delete(key);
      }
      const entry = seen.get(address);
      if (!entry || now - entry.since > options.windowMs) {
        seen.set(address, { count: 1, since: now });
        return true;
      }
      entry.count += 1;
      return entry.count <= options.max;
    },
  };
}
