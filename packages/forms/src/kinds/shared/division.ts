/** First two digits of administrative division codes (GB/T 2260). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/** Whether a code begins with a province that exists; deeper levels come from the directory. */
export function hasProvince(code: string): boolean {
  return provinces.has(code.slice(0, 2));
}
