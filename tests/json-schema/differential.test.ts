import {
  registerSchema,
  unregisterSchema,
  validate,
  type JsonSchemaDraft202012,
} from '@hyperjump/json-schema/draft-2020-12';
import {
  builtInFieldKinds,
  createFieldKinds,
  dataContract,
  generateData,
  interpretSchema,
  loadStandalone,
  toRegExp,
  readSchema,
  type CompiledForm,
  type JsonSchema,
  type StandaloneModule,
} from '@yishi/forms';
import { makeForm, randomForm, seeded } from '@yishi/forms/contract';
import { standaloneValidator } from '@yishi/forms/standalone';
import { ajvFor } from '@yishi/forms/validate';
import { assert, asyncProperty, integer } from 'fast-check';
import { expect, test } from 'vitest';
import { randomData } from './random-data.ts';
import { randomSchema } from './random-schema.ts';

/*
 * Ours against @hyperjump/json-schema, a validator of other people that shares no code with ajv.
 * What fast-check prints on failure (seed, path, the schema) repeats the run.
 */
const registry = createFieldKinds(builtInFieldKinds);
type Check = (data: unknown) => boolean;

/** The name of each of our validators and its answer. */
async function ours(schema: JsonSchema): Promise<[string, Check][]> {
  const byAjv = ajvFor(registry.formats).compile(schema);
  const text = standaloneValidator({ schema } as CompiledForm);
  const url = `data:text/javascript,${encodeURIComponent(text)}`;
  const module = (await import(/* @vite-ignore */ url)) as { default: StandaloneModule };
  const byModule = loadStandalone(module.default, registry, toRegExp);
  const byWalk = interpretSchema(schema, registry.formats);
  const reading = readSchema(schema, registry.formats);
  if (!reading.ok || reading.value.unkept.length > 0) throw new Error(JSON.stringify(reading));
  const byReading = interpretSchema(reading.value.schema, registry.formats);
  return [
    ['ajv', (data) => byAjv(data)],
    ['the standalone module', (data) => byModule(data).length === 0],
    ['the interpreter', (data) => byWalk(data).length === 0],
    ['the import', (data) => byReading(data).length === 0],
  ];
}

let count = 0;
async function theirs(schema: JsonSchema): Promise<Check> {
  const uri = `https://example.org/schema-${++count}`;
  registerSchema(
    schema as JsonSchemaDraft202012,
    uri,
    'https://json-schema.org/draft/2020-12/schema',
  );
  const check = await validate(uri);
  unregisterSchema(uri);
  return (data) => check(data as Parameters<typeof check>[0]).valid;
}

async function compare(schema: JsonSchema, samples: unknown[]): Promise<{ valid: number }> {
  const reference = await theirs(schema);
  const validators = await ours(schema);
  let valid = 0;
  for (const data of samples) {
    const wanted = reference(data);
    if (wanted) valid++;
    for (const [name, check] of validators)
      expect(check(data), `${name}, of ${JSON.stringify(data)}`).toBe(wanted);
  }
  return { valid };
}

test('on any schema of the subset and data that nearly fit, no validator disagrees', async () => {
  const seen = { valid: 0, all: 0 };
  await assert(
    asyncProperty(randomSchema, integer({ min: 1, max: 1_000_000 }), async (schema, seed) => {
      const random = seeded(seed);
      const samples = Array.from({ length: 12 }, () => randomData(schema, random));
      const { valid } = await compare(schema, samples);
      seen.valid += valid;
      seen.all += samples.length;
    }),
    { numRuns: 120 },
  );
  // Data that always or never fit would show nothing.
  expect(seen.valid / seen.all).toBeGreaterThan(0.15);
  expect(seen.valid / seen.all).toBeLessThan(0.85);
}, 60_000);

/** Formats are a note to others; what they check has tests of its own in every kind. */
function withoutFormats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutFormats);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) => !(key === 'format' && typeof inner === 'string'),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutFormats(inner)]));
}

test('on the data contract of any form, and data with odd values, no validator disagrees', async () => {
  await assert(
    asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const form = makeForm(randomForm(seed, registry), registry);
      const { $id: _id, ...contract } = withoutFormats(dataContract(form, registry)) as JsonSchema;
      const random = seeded(seed);
      const good = generateData(form, registry, random);
      const odd = Array.from({ length: 10 }, () => randomData(contract, random));
      const { valid } = await compare(contract, [good, ...odd]);
      expect(valid, 'generated data fit').toBeGreaterThan(0);
    }),
    { numRuns: 20 },
  );
}, 60_000);
