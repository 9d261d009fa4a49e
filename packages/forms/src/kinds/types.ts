import type { Locale, Pattern, Problem, Result, Text } from '@yishi/policies';
import type { JsonSchema } from '../compile/types.ts';
import type { FieldDefinition } from '../definition/types.ts';

/** Names behind references that a value may hold; supplied by whoever shows it. */
export interface Names {
  person(id: string): string | undefined;
  unit(id: string): string | undefined;
  region(code: string): string | undefined;
  file(id: string): string | undefined;
  /** Absent where whoever shows the form knows no bodies or posts: then the value itself is shown. */
  body?(id: string): string | undefined;
  post?(key: string): string | undefined;
}

export interface ShowContext {
  locale: Locale;
  names: Names;
}

/** Ids behind names that people write into a spreadsheet; supplied by whoever reads it. */
export interface FindNames {
  person(name: string): string | undefined;
  unit(name: string): string | undefined;
  region(name: string): string | undefined;
}

/** The recorded time at which a value is checked; never a clock. */
export interface CheckContext {
  /** UTC instant. */
  now: string;
  /** Calendar day of `now` in the installation's zone, YYYY-MM-DD. */
  today: string;
}

/** Reads a pattern that an administrator wrote; handed in, so that no page loads it to fill a form. */
export type ReadPattern = (source: string) => Result<Pattern>;

/** What is wanted of a generated value beside that it is valid. */
export interface Wanted {
  /** Label of the field, which may tell what is plausible. */
  label?: string;
  /** `long`: as many words as are allowed, where it is made of words. */
  length?: 'short' | 'long';
}

/** The verb of "请填写…": what a person does to answer. */
export type Verb = 'fill' | 'choose' | 'upload' | 'add' | 'agree' | 'sign';

/** Something that follows from a value, by a formula over the name of its field. */
export interface Derivation {
  title: Text;
  gives: 'day' | 'number' | 'text';
  /** All that can come of it, where that is a few words. */
  values?: readonly string[];
  formula(name: string): string;
}

/**
 * What values are at heart, by which one kind of field can take the place of another: `word` is a
 * text of a certain shape or a name.
 */
export type Gist = 'text' | 'word' | 'number' | 'day' | 'truth' | 'option' | 'options';

/** A field as a kind sees it that could take its place. */
export interface Predecessor {
  gist: Gist;
  schema: JsonSchema;
  /** As of its kind. */
  scale: number | undefined;
  /** The words of one of its values. */
  say(value: unknown): Text;
}

/**
 * A kind of field: one plain value, registered through the same door by the built-ins and by
 * plug-ins. Its Svelte face has the kind's name and lives in the web app or the plug-in's `./web`.
 */
export interface FieldKind<Config = Record<string, unknown>> {
  kind: string;
  version: number;
  /** Where the palette shows it. */
  group: 'basic' | 'people' | 'tables' | 'civic' | 'layout';
  title: { 'zh-CN': string; en: string };
  /** What else people call it, words with spaces between: the palette finds it by them too. */
  keywords?: { 'zh-CN': string; en: string };
  /** JSON Schema of `settings`; the settings panel is a form made from it. */
  configSchema: JsonSchema;
  /** `none`: has no value (explanation, heading, section layout only). */
  value: 'none' | 'single' | 'group' | 'rows';
  /** Schema of the value; children are composed by the compiler for `group` and `rows`. */
  schema(config: Config, field: FieldDefinition): JsonSchema;
  /** FEEL type name of the value; `any` where it depends on the settings. */
  feel:
    | 'string'
    | 'number'
    | 'boolean'
    | 'date'
    | 'date and time'
    | 'list'
    | 'context'
    | 'any'
    | 'none';
  /**
   * How much of what is stored is one of what people write and read: 100 分 of a 元. Numbers of one
   * scale alone are compared with each other.
   */
  scale?(config: Config): number | undefined;
  /**
   * In how many digits' width its values are shown, where they are of one shape: lists and tables
   * give them that much and never break them. Absent for words.
   */
  breadth?: number;
  /** Absent where no other kind has anything to begin with its values. */
  gist?: Gist;
  /**
   * Settings with which it takes the place of a field of another kind, undefined where it cannot;
   * stored values are then written as that kind shows them, and read as this one reads text.
   */
  takesOver?(field: Predecessor): Partial<Config> | undefined;
  /** String formats that its schema uses, checked by ajv on both sides. */
  formats?: Record<string, (value: string) => boolean>;
  /** What JSON Schema cannot say, e.g. end before start; paths are relative to the value. */
  check?(value: unknown, config: Config, context: CheckContext): Problem[];
  /** What is wrong with settings that fit the config schema; paths are relative to `settings`. */
  checkConfig?(config: Config, field: FieldDefinition, readPattern: ReadPattern): Problem[];
  /** One spelling for equal values, e.g. x -> X at the end of an ID number; also trims. */
  normalise?(value: unknown, config: Config): unknown;
  /** A computed result as it is stored, e.g. money rounded to 分. */
  fromFeel?(value: unknown, config: Config): unknown;
  /** Its value is the id of one of these. */
  holds?: 'unit';
  /** Its values tell who somebody is or how to reach them; the builder then asks why they are asked for. */
  personal?: true;
  /** What the builder offers to compute other fields by. */
  derives?: readonly Derivation[];
  /** Settings that only an administrator can choose: a form may not be published without them. */
  needs?: readonly (keyof Config & string)[];
  /** Filling it in needs what only staff may see or do, e.g. the directory: no field of a public form. */
  forStaff?: true;
  /** Settings of a freshly inserted field, where `{}` is not enough. */
  initial?: Config;
  /** Settings that change what is valid or shown; the contract suite tries the kind under each. */
  examples?: Config[];
  /**
   * Settings with which it takes the values of a schema from outside, or undefined where it is not
   * made for them. Asked by the import; `say` gives the words of a listed value.
   */
  fromSchema?(
    schema: JsonSchema,
    say: (value: string) => string,
    readPattern: ReadPattern,
  ): Config | undefined;
  /**
   * Settings for a column of a spreadsheet with these texts, none empty, and how sure it is of them
   * (0 to 1); undefined where they are not its values.
   */
  fromSamples?(
    samples: readonly string[],
    header: string,
  ): { settings: Config; certainty: number } | undefined;
  /**
   * The value that a cell of a spreadsheet means; a text that is not understood is given back, to be
   * told of. The text itself when absent.
   */
  fromText?(text: string, config: Config, find: FindNames): unknown;
  /** `fill` when absent. */
  verb?: Verb;
  /** A sentence that the settings give for a code, e.g. for `value.pattern`. */
  said?(code: string, config: Config): Text | undefined;
  /**
   * Sentences for the codes of its own problems and formats (`format.<name>`). `{where}` is the
   * field's label with its row, other braces are the problem's params.
   */
  messages?: Record<string, Text>;
  /** The value with personal data hidden, as the `masked` access shows it. */
  mask?(value: unknown, config: Config, audience: 'staff' | 'public'): unknown;
  /** The value in words, for lists, prints and notices. */
  show(value: unknown, config: Config, context: ShowContext): string;
  /**
   * A plausible valid value from a random source of [0, 1), for try-outs and property tests. A source
   * that always gives the least, or the most, gives values at the edges of what is allowed.
   */
  generate(random: () => number, config: Config, wanted?: Wanted): unknown;
}
