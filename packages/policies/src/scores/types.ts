import type { Text } from '../text.ts';

/** How score sheets become one result; figures are decimal and exact. */
export interface ScoreRule {
  indicators: { key: string; title?: Text; weight: number }[];
  /** With `from` sheets or more, so many of the highest and lowest totals are left out. */
  drop: { from: number; highest: number; lowest: number };
  /** With fewer sheets the scoring is incomplete. */
  minimumSheets: number;
  /** Places of the result, rounded half up at the very end. */
  places: number;
}

/** One evaluator's scores in the order of the indicators. */
export interface ScoreSheet {
  scores: number[];
  /** Who, for the sentences; left out where scoring is blind. */
  by?: string;
}

/** Figures are texts: exact decimals or fractions such as 517/3; `shown` is rounded. */
export type ScoreStep =
  | {
      type: 'total';
      sheet: number;
      parts: { indicator: string; score: string; weight: string; product: string }[];
      sum: string;
      weights: string;
      exact: string;
      shown: string;
    }
  | { type: 'drop'; highest: number[]; lowest: number[] }
  | { type: 'keep-all' }
  | { type: 'too-few'; sheets: number; needed: number }
  | { type: 'mean'; sheets: number[]; sum: string; count: number; exact: string; shown: string };

export interface ScoreResult {
  status: 'complete' | 'incomplete';
  /** Total of each sheet, rounded for display. */
  totals: string[];
  /** Number of totals left out. */
  dropped: number;
  /** Absent while incomplete. */
  result?: string;
  steps: ScoreStep[];
}
