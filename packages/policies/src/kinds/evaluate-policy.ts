import { dayOf, isDay } from '../calendar/index.ts';
import type { Clock } from '../expressions/index.ts';
import type { Json } from '../json.ts';
import { ok, refuse } from '../problem.ts';
import type { Result } from '../problem.ts';
import { joined, withUnit } from './shared/index.ts';
import { policyRegistry } from './registry.ts';
import type { PolicyRegistry } from './registry.ts';
import type { PolicyDefinition, PolicyOutcome, PolicyParameter, TraceLine } from './types.ts';

const builtIn = policyRegistry();

/** Of each key the parameter that is in force on the day. */
function inForce(parameters: readonly PolicyParameter[], day: string): PolicyParameter[] {
  if (!isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  const latest = new Map<string, PolicyParameter>();
  for (const parameter of parameters) {
    const known = latest.get(parameter.key);
    if (parameter.effectiveFrom > day) continue;
    if (!known || known.effectiveFrom <= parameter.effectiveFrom)
      latest.set(parameter.key, parameter);
  }
  return [...latest.values()];
}

/** Of each key the latest value that is in force on the day. */
export function parametersInForce(
  parameters: readonly PolicyParameter[],
  day: string,
): Record<string, Json> {
  return Object.fromEntries(inForce(parameters, day).map(({ key, value }) => [key, value]));
}

/** 每批人数 = 500人（自2014-04-24起，润区发〔2014〕…） */
function parameterLine(
  { key, title, unit, effectiveFrom, legalBasis }: PolicyParameter,
  value: Json,
): TraceLine {
  const said = joined([title, withUnit(value, unit)], ' = ', ' = ');
  const basis = {
    zh: legalBasis ? `，${legalBasis['zh-CN']}` : '',
    en: legalBasis ? `, ${legalBasis.en ?? legalBasis['zh-CN']}` : '',
  };
  return {
    text: {
      'zh-CN': `参数：${said['zh-CN']}（自${effectiveFrom}起${basis.zh}）`,
      en: `Parameter: ${said.en ?? ''} (from ${effectiveFrom}${basis.en})`,
    },
    values: { [key]: value },
  };
}

/**
 * Evaluates with the parameters in force at the clock's day; `parameters` replaces values by key
 * (those that the installation holds live). The trace begins with the parameters.
 */
export function evaluatePolicy(
  policy: PolicyDefinition,
  inputs: Record<string, Json>,
  options: { clock: Clock; parameters?: Record<string, Json>; registry?: PolicyRegistry },
): Result<PolicyOutcome> {
  const { clock, registry = builtIn } = options;
  const kind = registry.get(policy.kind);
  if (!kind)
    return refuse({ path: '/kind', code: 'policy.kind', message: `没有“${policy.kind}”类政策` });
  const { day } = dayOf(clock.now, clock.timeZone);
  const known = inForce(policy.parameters, day);
  const parameters = {
    ...Object.fromEntries(known.map(({ key, value }) => [key, value])),
    ...options.parameters,
  };
  const described = Object.fromEntries(policy.parameters.map((each) => [each.key, each]));
  const outcome = kind.evaluate(policy.settings, inputs, { parameters, described, clock });
  if (!outcome.ok) return outcome;
  const lines = known.map((each) => parameterLine(each, parameters[each.key] ?? null));
  return ok({ value: outcome.value.value, trace: [...lines, ...outcome.value.trace] });
}
