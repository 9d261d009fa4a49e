import {
  canonicalJson,
  generateData,
  leastOf,
  mostOf,
  interpretSchema,
  MASKED,
  maskData,
  messagesOf,
  showValue,
  summarise,
  type CompiledForm,
  type FieldKind,
  type FieldKindRegistry,
  type FindNames,
  type Names,
  type SampleLook,
  type Wanted,
} from '../index.ts';
import { isRecord } from '../json/index.ts';
import { ajvFor, schemaCheckOf } from '../validate/index.ts';
import { outsideSubset, settingWords } from './closed-subset.ts';
import { seeded } from './seeded.ts';
import { checkSettingsForm } from './settings-form-rule.ts';
import { triedSettings } from './tried-settings.ts';
import { unsaidSettings } from './unsaid-settings.ts';
import { specimen } from './specimen.ts';

/** One rule that every field kind keeps; `run` throws where it is broken. */
export interface ContractRule {
  name: string;
  run(): void;
}

/** The rules for every kind of the registry; a test runs each: `test(rule.name, rule.run)`. */
export function fieldKindContract(registry: FieldKindRegistry): ContractRule[] {
  return registry.all().flatMap((kind) =>
    rules.map(({ name, check }) => ({
      name: `${kind.kind}: ${name}`,
      run: () => check(kind, registry),
    })),
  );
}

const context = { now: '2026-11-23T01:00:00.000Z', today: '2026-11-23' };
const names: Names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};
const nonsense: unknown[] = [undefined, null, '', 'x', -1, 1.5, true, [], [1], {}, { from: 1 }];

type Check = (kind: FieldKind, registry: FieldKindRegistry) => void;
/** A rule that holds under settings, of which `tried` has one field. */
type TriedCheck = (kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm) => void;

const rules: { name: string; check: Check }[] = [
  { name: 'is named in kebab-case and in both languages', check: checkNames },
  { name: 'has a closed settings schema that its settings fit', check: checkSettings },
  { name: 'has words for every setting in both languages', check: checkWords },
  {
    name: 'has its settings made in a form that gives them back as they were',
    check: checkSettingsForm,
  },
  { name: 'compiles to the closed subset, and ajv takes it', check: underEach(checkSchema) },
  {
    name: 'generates plain values that are valid, for 200 seeds',
    check: underEach(checkGenerated),
  },
  { name: 'shows every valid value in words', check: underEach(checkShown) },
  { name: 'reads from a spreadsheet what it shows', check: underEach(checkRead) },
  { name: 'masks so that nothing of the value can be read', check: underEach(checkMasked) },
  {
    name: 'survives nonsense, and has a sentence for all it finds',
    check: underEach(checkNonsense),
  },
];

function underEach(check: TriedCheck): Check {
  return (kind, registry) => {
    for (const settings of triedSettings(kind)) {
      try {
        check(kind, registry, specimen(kind, registry, settings));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`with the settings ${JSON.stringify(settings)}: ${why}`, { cause: error });
      }
    }
  };
}

function checkNames(kind: FieldKind): void {
  must(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind.kind), `${kind.kind} is no kebab-case name`);
  must(Number.isInteger(kind.version) && kind.version > 0, 'version is a number from 1');
  must(kind.title['zh-CN'] !== '' && kind.title.en !== '', 'title is missing');
  const { 'zh-CN': chinese = '', en = '' } = kind.keywords ?? {};
  must((chinese.trim() === '') === (en.trim() === ''), 'keywords are missing in one language');
}

function checkSettings(kind: FieldKind, registry: FieldKindRegistry): void {
  // Words that stay when the Chinese is another would pass for a translation of that.
  must(
    !hasEnglish(kind.initial),
    'words of a new field are in Chinese alone until somebody writes',
  );
  const outside = outsideSubset(kind.configSchema, settingWords);
  must(outside.length === 0, `settings schema: ${outside.join(', ')}`);
  must(kind.configSchema.additionalProperties === false, 'settings schema is open');
  ajvFor(registry.formats).compile(kind.configSchema);
  const check = interpretSchema(kind.configSchema, registry.formats);
  for (const settings of triedSettings(kind)) {
    const wrong = check(settings);
    must(
      wrong.length === 0,
      `initial or examples: ${JSON.stringify(settings)} does not fit: ${JSON.stringify(wrong)}`,
    );
  }
}

const hasEnglish = (value: unknown): boolean =>
  isRecord(value)
    ? Object.hasOwn(value, 'en') || Object.values(value).some(hasEnglish)
    : Array.isArray(value) && value.some(hasEnglish);

function checkWords(kind: FieldKind): void {
  const unsaid = unsaidSettings(kind.configSchema);
  must(unsaid.length === 0, `config.schema.json lacks ${unsaid.join(', ')}`);
}

function checkSchema(_kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  const outside = outsideSubset(tried.schema);
  must(outside.length === 0, `schema: ${outside.join(', ')}`);
  schemaCheckOf(tried, registry);
}

function checkGenerated(kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  const check = schemaCheckOf(tried, registry);
  for (const { data, value } of samples(kind, registry, tried)) {
    const plain: unknown = JSON.parse(JSON.stringify(data));
    must(canonicalJson(plain) === canonicalJson(data), `not plain JSON: ${JSON.stringify(data)}`);
    const errors = check(data);
    must(errors.length === 0, `${JSON.stringify(data)}: ${JSON.stringify(errors)}`);
    const own = kind.check?.(value, settingsOf(tried), context) ?? [];
    must(own.length === 0, `${JSON.stringify(value)}: ${JSON.stringify(own)}`);
    if (kind.normalise)
      must(kind.normalise(value, settingsOf(tried)) === value, 'generated, then normalised');
  }
}

function checkShown(kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  const [field] = Object.values(tried.ui.fields);
  if (!field) throw new Error('the specimen has no field');
  for (const { data, value } of samples(kind, registry, tried))
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = showValue(field, registry, value, { locale, names });
      must(typeof words === 'string', 'show gives a text');
      if (kind.value === 'single') must(words !== '', `nothing shown of ${JSON.stringify(value)}`);
      const { breadth = Infinity } = kind;
      // A Chinese character is as wide as two digits.
      const wide = words.replaceAll(/[^\x20-\x7e]/g, '..').length;
      must(wide <= breadth, `${words} is shown in the width of ${breadth} digits`);
      summarise(tried, registry, data, { locale, names });
    }
  must(showValue(field, registry, MASKED, { locale: 'en', names }) === MASKED, 'masks are shown');
}

const idOf = (name: string): string => name;
/** Without names, ids stand for themselves. */
const ids: FindNames = { person: idOf, unit: idOf, region: idOf };

function checkRead(kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  const settings = settingsOf(tried);
  for (const { value } of samples(kind, registry, tried)) {
    if (!kind.fromText) return;
    const words = kind.show(value, settings, { locale: 'zh-CN', names });
    const read = kind.fromText(words, settings, ids);
    const same = canonicalJson(read ?? null) === canonicalJson(value);
    must(same, `${words} is read as ${JSON.stringify(read)}`);
  }
}

function checkMasked(kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  if (kind.value !== 'single') return;
  for (const { data, value } of samples(kind, registry, tried))
    for (const audience of ['staff', 'public'] as const) {
      const masked = maskData(tried, registry, data, { view: 'masked', audience });
      const original = typeof value === 'string' ? value : JSON.stringify(value);
      must(!JSON.stringify(masked).includes(original), `${original} can be read`);
      const [field] = Object.values(tried.ui.fields);
      if (field) showValue(field, registry, masked[field.key], { locale: 'zh-CN', names });
    }
}

function checkNonsense(kind: FieldKind, registry: FieldKindRegistry, tried: CompiledForm): void {
  const sentences = messagesOf(registry);
  const settings = settingsOf(tried);
  for (const format of Object.keys(kind.formats ?? {}))
    must(sentences[`format.${format}`] !== undefined, `no sentence for the format ${format}`);
  for (const value of nonsense) {
    for (const { code } of kind.check?.(value, settings, context) ?? [])
      must(sentences[code] !== undefined, `no sentence for ${code}`);
    kind.normalise?.(value, settings);
    kind.mask?.(value, settings, 'public');
    kind.fromFeel?.(value, settings);
    must(typeof kind.show(value, settings, { locale: 'en', names }) === 'string', 'show');
  }
  for (const text of Object.values(kind.messages ?? {}))
    must(text['zh-CN'] !== '' && text.en !== undefined, 'sentences stand in both languages');
}

function* samples(
  kind: FieldKind,
  registry: FieldKindRegistry,
  tried: CompiledForm,
): Generator<{ data: Record<string, unknown>; value: unknown }> {
  const [field] = Object.values(tried.ui.fields);
  for (let seed = 1; seed <= 200; seed++)
    for (const { random, wanted, like } of waysFor(seed)) {
      if (kind.value === 'none') yield { data: {}, value: undefined };
      else if (kind.value === 'single' && field) {
        const value = kind.generate(random, field.settings, wanted);
        yield { data: { [field.key]: value }, value };
      } else yield { data: generateData(tried, registry, random, like), value: undefined };
    }
}

interface Way {
  random: () => number;
  wanted?: Wanted;
  like?: SampleLook;
}

/** Values by chance; with the first seed those at the edges and long ones as well. */
function waysFor(seed: number): Way[] {
  const plain = { random: seeded(seed) };
  if (seed > 1) return [plain];
  return [
    plain,
    { random: leastOf, wanted: { length: 'short' }, like: 'edge' },
    { random: mostOf, wanted: { length: 'long' }, like: 'edge' },
    { random: seeded(seed), wanted: { length: 'long' }, like: 'long' },
  ];
}

function settingsOf(tried: CompiledForm): Record<string, unknown> {
  return Object.values(tried.ui.fields)[0]?.settings ?? {};
}

function must(holds: boolean, why: string): void {
  if (!holds) throw new Error(why);
}
