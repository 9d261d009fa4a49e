import { _ } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { CompiledForm, Formats, JsonSchema } from '../index.ts';
import { ajvFor } from '../validate/index.ts';

/** What ajv's code asks for at run time; written out, so that the module imports nothing. */
const runtime = `
function ucs2length(text) {
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

/**
 * Text of an ES module without imports whose default export is a `StandaloneModule`: the browser
 * checks with it under a policy that forbids eval, through `loadStandalone` and `validateWith`.
 */
export function standaloneValidator(compiled: CompiledForm): string {
  const ajv = ajvFor(namedFormats(compiled.schema), {
    code: { source: true, formats: _`formats` },
  });
  const code = standalone.default(ajv, ajv.compile(compiled.schema));
  const wanted = [...code.matchAll(/require\("([^"]+)"\)/g)].map((hit) => hit[1] ?? '');
  const unknown = wanted.find((name) => !runtime.includes(`'${name}'`));
  if (unknown !== undefined) throw new Error(`standalone code needs ${unknown}`);
  return `${runtime}
export default function load({ formats, regExp }) {
  const module = { exports: undefined };
  ${code}
  const validate = module.exports;
  return (data) => (validate(data) ? [] : validate.errors);
}
`;
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
