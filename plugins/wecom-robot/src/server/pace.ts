/** What tells the time and waits; another one in tests. */
export interface Clock {
  now(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface Pace {
  /** Waits until one more is allowed; throws where that would take too long. */
  turn(signal: AbortSignal): Promise<void>;
}

/** WeCom takes 20 messages a minute from a robot. */
const most = 20;
const span = 60_000;
/** A call that waits longer is better made again later. */
const patience = 60_000;

/** At most so many in any minute, in the order in which they came. */
export function createPace(clock: Clock): Pace {
  const turns: number[] = [];
  return {
    async turn(signal) {
      const now = clock.now();
      while (turns[0] !== undefined && turns[0] <= now - span) turns.shift();
      const before = turns.at(-most);
      const at = before === undefined ? now : Math.max(now, before + span);
      if (at - now > patience) throw new Error('排队的消息过多，稍后再试');
      turns.push(at);
      if (at > now) await clock.wait(at - now, signal);
    },
  };
}
