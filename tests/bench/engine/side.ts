/** What one turn of one side took. */
export interface Block {
  /** Ids of the cases, each taken from its start to its end. */
  cases: string[];
  /** Of every step, the time of the request that acts, in ms. */
  millis: number[];
  /** From the first request to the last answer, with everything between. */
  seconds: number;
}

/** The product or its floor: runs so many cases of five steps with `width` of them under way. */
export interface Side {
  run(width: number, cases: number): Promise<Block>;
}

export const stepsPerCase = 5;

export const perSecond = (blocks: readonly Block[]): number =>
  (blocks.reduce((sum, block) => sum + block.cases.length, 0) * stepsPerCase) /
  blocks.reduce((sum, block) => sum + block.seconds, 0);
