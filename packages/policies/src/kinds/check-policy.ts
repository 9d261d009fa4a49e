import { isDay } from '../calendar/index.ts';
import type { Problem } from '../problem.ts';
import { checkSettings } from './check-settings.ts';
import { policyRegistry } from './registry.ts';
import type { PolicyRegistry } from './registry.ts';
import type { PolicyDefinition, PolicyParameter, SettingsSchema } from './types.ts';

const text: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['zh-CN'],
  properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string' } },
};

const shape: SettingsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['key', 'title', 'kind', 'version', 'settings', 'parameters'],
  properties: {
    key: { type: 'string', minLength: 1, maxLength: 60 },
    title: text,
    kind: { type: 'string', minLength: 1 },
    version: { type: 'integer', minimum: 1 },
    settings: {},
    parameters: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'title', 'value', 'effectiveFrom'],
        properties: {
          key: { type: 'string', minLength: 1, maxLength: 60 },
          title: text,
          value: {},
          unit: text,
          effectiveFrom: { type: 'string' },
          legalBasis: text,
        },
      },
    },
  },
};

const builtIn = policyRegistry();

const problem = (path: string, code: string, message: string): Problem => ({
  path,
  code: `policy.${code}`,
  message,
});

function checkParameter(
  { key, effectiveFrom }: PolicyParameter,
  index: number,
  all: readonly PolicyParameter[],
): Problem[] {
  const path = `/parameters/${index}`;
  const twice = all.findIndex((each) => each.key === key && each.effectiveFrom === effectiveFrom);
  const inside = all.some((each) => each.key.startsWith(`${key}.`));
  return [
    ...(/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(key)
      ? []
      : [problem(`${path}/key`, 'parameterKey', `“${key}”不能用作参数名`)]),
    ...(isDay(effectiveFrom)
      ? []
      : [problem(`${path}/effectiveFrom`, 'day', '生效日期须为有效日期')]),
    ...(twice === index ? [] : [problem(path, 'parameterTwice', `参数“${key}”在同一天有两个值`)]),
    ...(inside ? [problem(`${path}/key`, 'parameterInside', `“${key}”下还有别的参数`)] : []),
  ];
}

/** `settings` may hold anything; the shape looks only at what stands around it. */
function checkShape(policy: unknown): Problem[] {
  const outer =
    typeof policy === 'object' && policy !== null && 'settings' in policy
      ? { ...policy, settings: true, parameters: bareParameters(policy) }
      : policy;
  return checkSettings(shape, outer);
}

/** Values of parameters may be any JSON as well. */
function bareParameters(policy: object): unknown {
  const { parameters } = policy as { parameters?: unknown };
  if (!Array.isArray(parameters)) return parameters;
  return parameters.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'value' in each ? { ...each, value: true } : each,
  );
}

/** What is wrong with a policy as it is saved; paths lead into the definition. */
export function checkPolicy(policy: unknown, registry: PolicyRegistry = builtIn): Problem[] {
  const problems = checkShape(policy);
  if (problems.length > 0) return problems;
  const { kind: name, settings, parameters } = policy as PolicyDefinition;
  const kind = registry.get(name);
  if (!kind) return [problem('/kind', 'kind', `没有“${name}”类政策`)];
  const ownParameters = parameters.flatMap(checkParameter);
  const bad = checkSettings(kind.settingsSchema, settings, '/settings');
  if (bad.length > 0) return [...ownParameters, ...bad];
  const keys = [...new Set(parameters.map(({ key }) => key))];
  const inner = kind.check?.(settings, keys) ?? [];
  return [...ownParameters, ...inner.map((each) => ({ ...each, path: `/settings${each.path}` }))];
}
