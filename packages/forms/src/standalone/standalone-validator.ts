import { _ } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { CompiledForm, Formats, JsonSchema } from '../index.ts';
import { ajvFor } from '../validate/index.ts';

/** What ajv's code asks for at run time; written out, so that the module imports nothing. */
const runtime = `
function ucs2length(text) {
  if (!/[\\ud800-\\udbff]/.test(text)) return text.length;
  let length = 0;
  for (const _letter of text) length++;
  return length;
}
function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a !== a && b !== b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  );
}
function spelling(value) {
  if (Array.isArray(value)) return '[' + value.map(spelling).join() + ']';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const keys = Object.keys(value).toSorted();
  return '{' + keys.map((key) => JSON.stringify(key) + ':' + spelling(value[key])).join() + '}';
}
function firstTwice(items) {
  const seen = new Map();
  for (const [at, item] of items.entries()) {
    const text = spelling(item);
    if (seen.has(text)) return [at, seen.get(text)];
    seen.set(text, at);
  }
  return undefined;
}
const runtime = {
  'yishi/first-twice': { default: firstTwice },
  'ajv/dist/runtime/ucs2length': { default: ucs2length },
  'ajv/dist/runtime/equal': { default: equal },
};
const require = (name) => runtime[name];`;

/** How the parts of a form are put together again; written out for the same reason. */
const together = `
const pointer = (key) => '/' + key.replaceAll('~', '~0').replaceAll('/', '~1');
function checkParts(checks, parts) {
  const errorsOf = (check, value, at) => (check(value, at) ? [] : check.errors);
  return (data) => {
    const errors = errorsOf(checks.rest, data);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return errors;
    for (const key of Object.keys(data)) {
      const part = parts.get(key);
      if (part === undefined) {
        const params = { additionalProperty: key };
        errors.push({ instancePath: '', keyword: 'additionalProperties', params });
      } else if (data[key] !== undefined && !checks[part](data[key])) {
        const instancePath = pointer(key);
        const at = { instancePath, parentData: data, parentDataProperty: key, rootData: data };
        errors.push(...errorsOf(checks[part], data[key], at));
      }
    }
    return errors;
  };
}`;

/**
 * Text of an ES module without imports whose default export is a `StandaloneModule`: the browser
 * checks with it under a policy that forbids eval, through `loadStandalone` and `validateWith`.
 */
export function standaloneValidator({ schema }: Pick<CompiledForm, 'schema'>): string {
  const { checks, parts } = partsOf(schema);
  const ajv = ajvFor(namedFormats(schema), { code: { source: true, formats: _`formats` } });
  for (const [name, each] of Object.entries(checks)) ajv.addSchema(each, name);
  const names = Object.fromEntries(Object.keys(checks).map((name) => [name, name]));
  const code = standalone.default(ajv, names);
  const wanted = [...code.matchAll(/require\("([^"]+)"\)/g)].map((hit) => hit[1] ?? '');
  const unknown = wanted.find((name) => !runtime.includes(`'${name}'`));
  if (unknown !== undefined) throw new Error(`standalone code needs ${unknown}`);
  return `${runtime}${together}
export default function load({ formats, regExp }) {
  const exports = {};
  ${code}
  ${
    parts
      ? `return checkParts(exports, new Map(${JSON.stringify(Object.entries(parts))}));`
      : 'return (data) => (exports.rest(data) ? [] : exports.rest.errors);'
  }
}
`;
}

interface Parts {
  checks: Record<string, JsonSchema>;
  /** Which check is made of which property; absent where the schema is checked as one. */
  parts?: Record<string, string>;
}

/**
 * The fields of a form apart, each way of checking once: one function for a thousand fields is
 * more than any engine makes fast.
 */
function partsOf(schema: JsonSchema): Parts {
  const { properties, additionalProperties, $defs, ...rest } = schema;
  const refersAround = /"\$ref":"(?!#\/\$defs\/)/.test(JSON.stringify(schema));
  if (schema.type !== 'object' || !properties || additionalProperties !== false || refersAround)
    return { checks: { rest: schema } };
  const inside = $defs ? { $defs } : {};
  const checks: Record<string, JsonSchema> = { rest: { ...rest, ...inside } };
  const known = new Map<string, string>();
  const parts: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [key, property] of Object.entries(properties)) {
    const { 'x-id': _id, ...own } = property;
    const spelling = JSON.stringify(own);
    const name = known.get(spelling) ?? `part${known.size}`;
    known.set(spelling, name);
    checks[name] = { ...own, ...inside };
    parts[key] = name;
  }
  return { checks, parts };
}

/** Formats by name only: the code reaches them through its parameter. */
function namedFormats(schema: JsonSchema): Formats {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ].map(namedFormats);
  const own: Formats = schema.format === undefined ? {} : { [schema.format]: () => true };
  return Object.assign(own, ...inner) as Formats;
}
