/** One who gets a share: all figures are whole multiples of the step. */
export interface Claim {
  weight: number;
  /** At least this much. */
  floor: number;
  /** At most this much; Infinity for no limit. */
  cap: number;
}

/** One round of settling those whose shares lie out of bounds. */
export interface Round {
  /** What was shared among those not settled before. */
  left: number;
  /** How far shares lie below floors and above caps, as exact texts. */
  below: string;
  above: string;
  /** Which were settled in this round, at which bound. */
  settled: { claim: number; at: 'floor' | 'cap' }[];
}

export interface Allotment {
  /** What each would get by weight alone, in whole steps, adding up to the total. */
  proRata: number[];
  allotted: number[];
  /** Given beyond the total to reach the floors (method top-up). */
  topUp: number;
  /** Above zero: held back, the caps leave no room; below: the floors exceed the total. */
  unplaced: number;
  rounds: Round[];
  /** Who got one step more for the largest remainders, in that order. */
  remainders: number[];
}
