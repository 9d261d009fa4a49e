export type Scalar = string | number | boolean;

/** One test of a value by its name, as people pick them. */
export type PlainTest =
  | { type: 'equals'; name: string; value: Scalar | null; negated: boolean }
  | { type: 'order'; name: string; sign: string; value: number; from: number; to: number }
  | { type: 'among'; name: string; values: Scalar[] }
  | { type: 'contains'; name: string; value: Scalar }
  | { type: 'count'; name: string; sign: string };

/** Tests of which all or any must hold. */
export interface PlainTests {
  join: 'and' | 'or';
  tests: PlainTest[];
}
