import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format } from 'prettier';
import type { YearArrangement } from '../src/calendar/index.ts';

const require = createRequire(import.meta.url);
const years = ['2025', '2026'];

interface Published {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

async function arrangement(year: string): Promise<YearArrangement> {
  const path = require.resolve(`chinese-days/dist/years/${year}.json`);
  const { holidays, workdays } = JSON.parse(await readFile(path, 'utf8')) as Published;
  return {
    off: Object.keys(holidays).sort(),
    work: Object.keys(workdays).sort(),
    source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  };
}

/** The arrangements of the maintained source, as data and as the module that ships them. */
export async function calendarYears(): Promise<{ path: string; content: string }[]> {
  const known = await Promise.all(
    years.map(async (year) => [year, await arrangement(year)] as const),
  );
  const files = await Promise.all(
    known.map(async ([year, value]) => ({
      path: `src/calendar/years/${year}.json`,
      content: await format(JSON.stringify(value), { parser: 'json', printWidth: 100 }),
    })),
  );
  const module = `import type { WorkingCalendar } from './types.ts';

/** Written by scripts/generate.ts; the start of the calendar that administrators edit. */
export const chinaCalendar: WorkingCalendar = ${JSON.stringify({ years: Object.fromEntries(known) })};
`;
  const content = await format(module, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
  });
  return [...files, { path: 'src/calendar/years.gen.ts', content }];
}
