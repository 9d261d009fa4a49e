import type { JsonSchema } from '@yishi/forms';
import type { Json } from '@yishi/workflows';

/** What stands for a secret that is kept: which one it is, and nothing of it. */
const marker = '••••••••';

/** The settings as they may be shown: each secret is a marker that stands for it. */
export function hideSecrets(schema: JsonSchema, settings: Json): Json {
  let count = 0;
  return eachSecret(schema, settings, () => `${marker}${(count += 1)}`);
}

/** The settings as they are kept: a marker that came back is the secret that it stood for. */
export function withSecrets(schema: JsonSchema, given: Json, kept: Json): Json {
  const secrets = new Map<string, Json>();
  eachSecret(schema, kept, (secret) => {
    secrets.set(`${marker}${secrets.size + 1}`, secret);
    return secret;
  });
  return eachSecret(schema, given, (value) => secrets.get(value) ?? value);
}

/** The value with every text that is `writeOnly` changed, in the order of schema and lists. */
function eachSecret(schema: JsonSchema, value: Json, change: (secret: string) => Json): Json {
  if (typeof value === 'string') return schema.writeOnly ? change(value) : value;
  if (Array.isArray(value)) {
    const { items = {} } = schema;
    return value.map((each) => eachSecret(items, each, change));
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.keys(schema.properties ?? {}).filter((name) => Object.hasOwn(value, name));
  const changed = known.map((name): [string, Json] => [
    name,
    eachSecret(schema.properties?.[name] ?? {}, value[name] ?? null, change),
  ]);
  return { ...value, ...Object.fromEntries(changed) };
}
