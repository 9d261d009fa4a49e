/** Lengths of the parts of a code for statistics: county, street, community (GB/T 2260 and on). */
const parts = [6, 9, 12];

/** Codes from the county down to this one: 321111001002 → 321111000000, 321111001000, itself. */
export function regionPath(code: string): string[] {
  const path = parts.map((length) => code.slice(0, length).padEnd(12, '0'));
  return [...new Set(path)];
}
