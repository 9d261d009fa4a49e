import { calendarYears } from './calendar-years.ts';
import { policyConfigs } from './policy-configs.ts';

/** Every generated file of this package; paths are relative to it. */
export async function generate(): Promise<{ path: string; content: string }[]> {
  return [...(await calendarYears()), ...(await policyConfigs())];
}
