import { allChecks, runChecks } from './support/checks.ts';
import { ensureBrowser } from './support/browser.ts';

const browser = await ensureBrowser();
if (!browser.ok) {
  console.error(browser.problems.map((problem) => problem.message).join('\n'));
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
const tally = await runChecks(allChecks);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed ? 1 : 0);
