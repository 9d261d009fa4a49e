/** The most that each figure may be; every ratio is to the hand-written page in the same run. */
export const gates: Record<string, number> = {
  mountRatio: 1.3,
  keystrokeRatio: 1.5,
  conditionRatio: 2.5,
  tableRatio: 1.8,
  bundleKb: 60,
  editGrowth: 3,
  axeViolations: 0,
  describedByMissing: 0,
};

export const missedGates = (figures: Record<string, unknown>): string[] =>
  Object.entries(gates)
    .filter(([name, most]) => !(Number(figures[name]) <= most))
    .map(([name]) => name);
