import type { Line } from '../../db/index.ts';

const lines: Record<string, Line> = {
  administrative: '政',
  party: '党',
  'self-government': '居',
  territorial: '域',
};

/** Lines of organisation as the contract and as the database name them. */
export const lineName = {
  toDatabase: (line: string): Line => lines[line] ?? '政',
  toContract: (line: Line): string =>
    Object.keys(lines).find((name) => lines[name] === line) ?? 'administrative',
};
