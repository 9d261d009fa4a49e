import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeForm, randomForm, seeded } from '../contract/index.ts';
import {
  applyLogic,
  builtInFieldKinds,
  createFieldKinds,
  generateData,
  interpretSchema,
  loadStandalone,
  toRegExp,
  type CheckOptions,
  type CompiledForm,
  type FormData,
  type LogicResult,
  type StandaloneModule,
} from '../index.ts';
import { standaloneValidator } from '../standalone/index.ts';
import { createValidator, schemaCheckOf } from './create-validator.ts';

const registry = createFieldKinds(builtInFieldKinds);
const at = { now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' };
const submit: CheckOptions = { view: 'fill', mode: 'submit', ...at };
const seeds = integer({ min: 1, max: 1_000_000 });
const runs = { numRuns: 60 };

const formOf = (seed: number): CompiledForm => makeForm(randomForm(seed, registry), registry);
const dataOf = (form: CompiledForm, seed: number): FormData =>
  generateData(form, registry, seeded(seed));

type Path = (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [own, ...pathsIn(inner, own)];
  });
};

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data);

/** The data with one value replaced by what no field can hold there. */
function spoil(data: FormData, path: Path): FormData {
  const copy = JSON.parse(JSON.stringify(data)) as FormData;
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const wrong = typeof valueAt(data, path) === 'object' ? 5 : { odd: 1 };
  holder[path.at(-1) ?? ''] = wrong;
  return copy;
}

const isComputed = (form: CompiledForm, path: Path): boolean => {
  const keys = path.filter((key) => typeof key === 'string');
  return Object.values(form.ui.fields).some(
    ({ id, key }) => key === keys.at(-1) && form.logic.fields[id]?.value !== undefined,
  );
};

describe('for any form', () => {
  test('generated data are accepted, but for what formulas and rules say of them', () => {
    assert(
      property(seeds, (seed) => {
        const form = formOf(seed);
        const { problems } = createValidator(form, registry)(dataOf(form, seed), submit);
        const others = problems.filter(
          ({ code, params }) =>
            code !== 'rule.broken' &&
            form.logic.fields[String(params?.['field'])]?.value === undefined,
        );
        expect(others).toEqual([]);
      }),
      runs,
    );
  });

  test('one spoilt value is refused, at a place that has to do with it', () => {
    assert(
      property(seeds, (seed) => {
        const form = formOf(seed);
        const check = createValidator(form, registry);
        const { data } = check(dataOf(form, seed), submit);
        const paths = pathsIn(data).filter((path) => !isComputed(form, path));
        const path = paths[seed % Math.max(1, paths.length)];
        if (!path) return;
        const pointer = `/${path.join('/')}`;
        const { problems } = check(spoil(data, path), submit);
        const near = problems.filter(
          (each) => each.path.startsWith(pointer) || pointer.startsWith(each.path),
        );
        expect(near.length, `${pointer}: ${JSON.stringify(problems)}`).toBeGreaterThan(0);
        for (const { message } of problems) expect(message).not.toMatch(/\{\w+\}/);
      }),
      runs,
    );
  });

  test('a draft with anything left out is never refused', () => {
    assert(
      property(seeds, (seed) => {
        const form = formOf(seed);
        const random = seeded(seed);
        const drop = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(drop);
          if (typeof value !== 'object' || value === null) return value;
          const kept = Object.entries(value).filter(() => random() < 0.6);
          return Object.fromEntries(kept.map(([key, inner]) => [key, drop(inner)]));
        };
        const half = drop(dataOf(form, seed));
        const { problems } = createValidator(form, registry)(half, { ...submit, mode: 'draft' });
        expect(problems).toEqual([]);
      }),
      runs,
    );
  });

  test('checked data, checked again, stay as they are', () => {
    assert(
      property(seeds, (seed) => {
        const form = formOf(seed);
        const check = createValidator(form, registry);
        const once = check(dataOf(form, seed), submit);
        const twice = check(once.data, { ...submit, base: once.data });
        expect(twice.data).toEqual(once.data);
      }),
      runs,
    );
  });

  test('one change at a time gives what all at once gives', () => {
    assert(
      property(seeds, (seed) => {
        const form = formOf(seed);
        const [before, after] = [dataOf(form, seed), dataOf(form, seed + 1)];
        let result: LogicResult = applyLogic(form, registry, before, at);
        let raw = before;
        for (const id of form.ui.root) {
          const key = form.ui.fields[id]?.key ?? '';
          raw = { ...raw, [key]: after[key] };
          if (after[key] === undefined) delete raw[key];
          result = applyLogic(form, registry, raw, { ...at, changed: [id], previous: result });
        }
        const whole = applyLogic(form, registry, raw, at);
        expect({ ...result, changes: [], problems: [] }).toEqual({
          ...whole,
          changes: [],
          problems: [],
        });
      }),
      runs,
    );
  });

  test('ajv, its standalone module and the interpreter agree', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const form = formOf(seed);
      const text = standaloneValidator(form);
      expect(text).not.toMatch(/\bimport\b|\beval\b|new Function/);
      const url = `data:text/javascript,${encodeURIComponent(text)}`;
      const module = (await import(/* @vite-ignore */ url)) as { default: StandaloneModule };
      const [byAjv, byModule, byWalk] = [
        schemaCheckOf(form, registry),
        loadStandalone(module.default, registry, toRegExp),
        interpretSchema(form.schema, registry.formats),
      ];
      const data = dataOf(form, seed);
      const paths = pathsIn(data);
      const spoilt = paths.slice(0, 20).map((path) => spoil(data, path));
      for (const each of [data, ...spoilt]) {
        const places = (errors: readonly { instancePath: string }[]): string[] =>
          [...new Set(errors.map(({ instancePath }) => instancePath))].toSorted();
        expect(places(byModule(each))).toEqual(places(byAjv(each)));
        expect(places(byWalk(each))).toEqual(places(byAjv(each)));
      }
    }
  });
});
