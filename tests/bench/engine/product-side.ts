import type { ExpensePeople } from '../../support/expense.ts';
import { expenseSteps, startExpense } from '../../support/expense.ts';
import type { Person } from '../../support/person.ts';
import { inFlight } from '../statistics.ts';
import type { Side } from './side.ts';

/** The requests by which a person acts; all others find and show what to act on. */
const acting = /^\/cases$|\/complete$/;

/** The same person, with the time of every acting request kept, and no second try that hides a failure. */
function timed(person: Person, into: () => number[]): Person {
  const insist: Person['insist'] = async (verb, path, body) => {
    if (verb !== 'POST' || !acting.test(path)) return person.must(verb, path, body);
    const began = performance.now();
    const answer = await person.must(verb, path, body);
    into().push(performance.now() - began);
    return answer as never;
  };
  return { ...person, insist };
}

/** Expense claims through the product's own HTTP, from the draft to the file. */
export function openProductSide(people: ExpensePeople): Side {
  let millis: number[] = [];
  const each = Object.entries(people).map(([role, person]) => [role, timed(person, () => millis)]);
  const measured = Object.fromEntries(each) as ExpensePeople;
  let count = 0;

  async function runCase(cases: string[]): Promise<void> {
    count += 1;
    const { caseId, number } = await startExpense(measured.applicant, `测速 ${count}`);
    for (const step of expenseSteps) await step(measured, number);
    cases.push(caseId);
  }

  return {
    async run(width, amount) {
      millis = [];
      const cases: string[] = [];
      const began = performance.now();
      await inFlight(
        width,
        Array.from({ length: amount }, () => () => runCase(cases)),
      );
      return { cases, millis, seconds: (performance.now() - began) / 1000 };
    },
  };
}
