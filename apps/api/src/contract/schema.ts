/** The part of JSON Schema 2020-12 that the contract is written in. */
export interface Schema {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  enum?: (string | number | null)[];
  const?: string | number | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  default?: string | number | boolean;
  contentMediaType?: string;
  propertyNames?: Schema;
  /** A type of ours that the generated types refer to instead of repeating it; not published. */
  tsType?: string;
}

type Properties = Record<string, Schema>;

/** An object that refuses properties it does not name. */
export const object = (required: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

export const array = (
  items: Schema,
  limits: Pick<Schema, 'minItems' | 'maxItems'> = {},
): Schema => ({
  type: 'array',
  items,
  ...limits,
});

/** One page of a list: `next` is the cursor of the page after it. */
export const page = (items: Schema, optional: Properties = {}): Schema =>
  object({ items: array(items), next: nullable(string(400)) }, optional);

/** A whole list. */
export const list = (items: Schema): Schema => object({ items: array(items) });

export const string = (maxLength = 200, rest: Schema = {}): Schema => ({
  type: 'string',
  maxLength,
  ...rest,
});

/** Words that a person must write: not empty. */
export const words = (maxLength = 200): Schema =>
  string(maxLength, { minLength: 1, pattern: '\\S' });

export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });

export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

export const describe = (description: string, schema: Schema): Schema => ({
  ...schema,
  description,
});

/** Ids are ours: short, and safe in a path. */
export const id: Schema = string(80, { minLength: 1, pattern: '^[A-Za-z0-9._:-]+$' });
/** Keys are written by administrators and may be Chinese. */
export const key: Schema = string(80, { minLength: 1, pattern: '^[^\\s/?#%&\\p{Cc}]+$' });
export const hash: Schema = string(64, { pattern: '^[0-9a-f]{64}$' });
export const instant: Schema = string(40, { format: 'date-time' });
export const day: Schema = string(10, { format: 'date' });
export const boolean: Schema = { type: 'boolean' };
/** What a column of PostgreSQL's `integer` holds. */
export const integer = (minimum = 0, maximum = 2 ** 31 - 1): Schema => ({
  type: 'integer',
  minimum,
  maximum,
});
export const json: Schema = { tsType: 'Json' };
