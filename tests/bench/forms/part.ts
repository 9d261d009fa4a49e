import { pageNames } from './build.ts';

/** How much of the bench is run. */
export interface Part {
  pages: readonly string[];
  rounds: number;
  /** Whether the running product is measured, too. */
  product: boolean;
}

/** The whole, or with `--quick` two rounds of ours and the hand-written page, for the ratios. */
export const partOf = (options: readonly string[]): Part =>
  options.includes('--quick')
    ? { pages: ['handwritten', 'ours'], rounds: 2, product: false }
    : { pages: pageNames, rounds: 5, product: true };
