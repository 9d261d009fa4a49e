import type { Browser } from 'playwright-core';
import { round } from '../statistics.ts';
import { buildPage } from './build.ts';
import { profiled } from './drive.ts';

/** Gates that a profile of the page says something about. */
const profiledGates = ['mountRatio', 'keystrokeRatio', 'conditionRatio', 'tableRatio'];

/** Says for each missed gate which functions of ours took the time. */
export async function printHints(
  browser: Browser,
  url: string,
  missed: readonly string[],
): Promise<void> {
  const gates = missed.filter((gate) => profiledGates.includes(gate));
  if (gates.length === 0) return;
  buildPage('ours', true);
  for (const gate of gates) {
    const {
      nodes,
      samples = [],
      timeDeltas = [],
    } = await profiled(browser, url, 'ours-readable', gate);
    const names = new Map(
      nodes.map(({ id, callFrame: { functionName, lineNumber } }) => [
        id,
        `${functionName || 'nameless'}:${lineNumber}`,
      ]),
    );
    const own = new Map<string, number>();
    samples.forEach((id, at) => {
      const name = names.get(id) ?? '';
      own.set(name, (own.get(name) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
    });
    const busiest = [...own]
      .filter(([name]) => !/^\((idle|root)\)/.test(name))
      .sort(([, a], [, b]) => b - a)
      .slice(0, 15);
    console.log(`${gate} is missed; time of its own in ms:`);
    console.log(busiest.map(([name, ms]) => `  ${name} ${round(ms, 1)}`).join('\n'));
  }
}
