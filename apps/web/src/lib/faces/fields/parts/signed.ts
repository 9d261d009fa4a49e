/** What a signature holds; either is there, or neither yet. */
export interface Signed {
  strokes?: string[];
  name?: string;
  at?: string;
}

/** Empty for no signature and for one that is masked. */
export const signedOf = (value: unknown): Signed =>
  typeof value === 'object' && value !== null ? value : {};
