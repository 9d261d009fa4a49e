import {
  builtInFieldKinds,
  compileForm,
  createFieldKinds,
  formFromSchema,
  interpretSchema,
  readSchema,
  type JsonSchema,
} from '@yishi/forms';
import { ajvFor, schemaCheckOf } from '@yishi/forms/validate';
import { expect, test } from 'vitest';
import expected from './expected-counts.json' with { type: 'json' };
import { listedKeywords, readSuite, type Group } from './suite.ts';

/*
 * Two questions, since a schema may be read whole and still be no form:
 * 1. Reading: does the closed subset say what the document says? Asked of both our checkers.
 * 2. The form: where nothing is listed as not kept, does the form's own validator say the same?
 */
const registry = createFieldKinds(builtInFieldKinds);
const suite = readSuite();
const listed = listedKeywords();

const ajvCheck = (schema: JsonSchema): ((data: unknown) => boolean) => {
  // The suite's schemas name no types beside their limits; forms always do.
  const check = ajvFor(registry.formats, { strictTypes: false }).compile(schema);
  return (data) => check(data);
};

const nameOf = ({ file, description }: Group): string => `${file}: ${description}`;

/** Keywords for which the reader does not keep a group; the refused name is one of them. */
function refusals({ schema }: Group): string[] {
  const reading = readSchema(schema, registry.formats);
  if (reading.ok) return [...new Set(reading.value.unkept.map(({ keyword }) => keyword))];
  return reading.problems.map(({ code }) => (code === 'import.name' ? '__proto__' : code));
}

const read = suite.filter((group) => refusals(group).length === 0);
const refused = suite.filter((group) => refusals(group).length > 0);

test('what is read of the official suite answers every one of its tests as it should', () => {
  const wrong: string[] = [];
  let answers = 0;
  for (const group of read) {
    const reading = readSchema(group.schema, registry.formats);
    if (!reading.ok) continue;
    const byAjv = ajvCheck(reading.value.schema);
    const byWalk = interpretSchema(reading.value.schema, registry.formats);
    for (const { description, data, valid } of group.tests) {
      answers++;
      if (byAjv(data) !== valid) wrong.push(`ajv: ${nameOf(group)}: ${description}`);
      if ((byWalk(data).length === 0) !== valid)
        wrong.push(`interpreter: ${nameOf(group)}: ${description}`);
    }
  }
  expect(wrong).toEqual([]);
  console.info(`read: ${read.length} of ${suite.length} groups, ${answers} answers right`);
  expect(read.length).toBeGreaterThanOrEqual(expected.read.groups);
  expect(answers).toBeGreaterThanOrEqual(expected.read.answers);
});

test('a group is refused only for a keyword on the list in the document', () => {
  const other = refused.flatMap((group) =>
    refusals(group)
      .filter((keyword) => !listed.has(keyword))
      .map((keyword) => `${nameOf(group)}: ${keyword}`),
  );
  expect(other).toEqual([]);
  expect(read.length + refused.length).toBe(expected.groups);
});

test('where nothing is listed as not kept, the form takes what the document takes', () => {
  const wrong: string[] = [];
  let forms = 0;
  let answers = 0;
  for (const group of suite) {
    const imported = formFromSchema(group.schema, registry);
    if (!imported.ok) continue;
    const { definition, unkept } = imported.value;
    // That a form is an object loses nothing of the value under it.
    const isRoot = ({ words }: (typeof unkept)[number]): boolean => /under “value”/.test(words.en);
    if (unkept.some((each) => !isRoot(each))) continue;
    const form = compileForm(definition, registry);
    if (!form.ok) throw new Error(nameOf(group));
    forms++;
    const check = schemaCheckOf(form.value, registry);
    for (const { description, data, valid } of group.tests) {
      answers++;
      const whole = unkept.some(isRoot) ? { value: data } : data;
      if ((check(whole).length === 0) !== valid) wrong.push(`${nameOf(group)}: ${description}`);
    }
  }
  expect(wrong).toEqual([]);
  console.info(`forms: ${forms} groups kept whole, ${answers} answers right`);
  expect(forms).toBeGreaterThanOrEqual(expected.forms.groups);
  expect(answers).toBeGreaterThanOrEqual(expected.forms.answers);
});
