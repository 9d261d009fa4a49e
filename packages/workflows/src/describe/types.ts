import type { Bundle } from '../definition/index.ts';
import type { PlayTitles } from '../play/index.ts';

/** What is described: a procedure with its forms; policies and kinds are not looked at. */
export type Described = Pick<Bundle, 'procedure' | 'forms'>;

/** A branch or lane, with the condition in words. */
export interface DescribedBlock {
  id: string;
  /** `如果金额大于 5000.00元`; empty where nothing is asked. */
  words: string;
  steps: DescribedStep[];
}

export interface DescribedStep {
  id: string;
  /** Counted as a reader does: 3, 3.1.2 inside. */
  number: string;
  name: string;
  kind: string;
  /** Plain Chinese, a sentence each. */
  sentences: string[];
  blocks: DescribedBlock[];
}

export interface DescribedProcedure {
  title: string;
  /** Of the whole: who may start it, how cases are called and counted. */
  sentences: string[];
  steps: DescribedStep[];
}

export type Titles = PlayTitles;
