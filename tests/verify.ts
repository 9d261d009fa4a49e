import { quickChecks, runChecks } from './support/checks.ts';

const tally = await runChecks(quickChecks);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed ? 1 : 0);
