import { testStack } from './stack.ts';

/** One PostgreSQL and one Temporal for all integration tests of a run. */
export default async function setup(): Promise<() => Promise<void>> {
  const stack = await testStack();
  return () => stack.stop();
}
