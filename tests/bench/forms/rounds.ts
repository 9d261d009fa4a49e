import type { Browser } from 'playwright-core';
import { median, round } from '../statistics.ts';
import type { Part } from './part.ts';
import { NotDone, driveForm, driveTable, type Figures } from './drive.ts';

export const formSize = 1000;
export const tableRows = 100;
export const manyRows = 1000;

/** Medians of one page; null with a reason where it could not be measured. */
export interface PageFigures {
  figures: Record<string, number | null>;
  reasons: string[];
}

interface Collected {
  values: Map<string, number[]>;
  failed: Map<string, string>;
}

const wanted = [
  'mountMs',
  'firstScreenMs',
  'keystrokeMs',
  'keyPaintMs',
  'keyWorkMs',
  'conditionMs',
  'tableMs',
  'manyRowsMs',
  'heapMb',
  'bundleKb',
];

/** What failed once is not tried again: the others should not wait for it five times. */
async function attempt(
  { values, failed }: Collected,
  what: string,
  work: (note: (figures: Figures) => void) => Promise<void>,
): Promise<void> {
  if (failed.has(what)) return;
  try {
    await work((figures) => {
      for (const [name, value] of Object.entries(figures))
        values.set(name, [...(values.get(name) ?? []), value]);
    });
  } catch (error) {
    const part = error instanceof NotDone && error.part !== 'mount' ? error.part : what;
    failed.set(part, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function figuresOf({ values, failed }: Collected): PageFigures {
  const figures = wanted.map((name) => {
    const found = values.get(name);
    return [name, found ? round(median(found)) : null] as const;
  });
  return {
    figures: Object.fromEntries(figures),
    reasons: [...failed].map(([what, why]) => `${what}: ${why}`),
  };
}

/** All pages in turn, some times over, so that the machine's moods meet all of them alike. */
export async function runRounds(
  browser: Browser,
  url: string,
  { pages, rounds }: Part,
): Promise<Record<string, PageFigures>> {
  const collected = new Map<string, Collected>(
    pages.map((name) => [name, { values: new Map(), failed: new Map() }]),
  );
  for (let turn = 0; turn < rounds; turn++)
    for (const [name, into] of collected) {
      console.log(`round ${turn + 1} of ${rounds}: ${name}`);
      const tries = (part: string) => !into.failed.has(part);
      await attempt(into, 'form', (note) =>
        driveForm(browser, url, name, formSize, { tries, note }),
      );
      await attempt(into, 'table', async (note) =>
        note({ tableMs: await driveTable(browser, url, name, tableRows) }),
      );
      if (turn > 0) continue;
      await attempt(into, 'long table', async (note) =>
        note({ manyRowsMs: await driveTable(browser, url, name, manyRows) }),
      );
    }
  return Object.fromEntries([...collected].map(([name, into]) => [name, figuresOf(into)]));
}
