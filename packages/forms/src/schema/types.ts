/** What a schema check says about one place; ajv's errors fit as they are. */
export interface SchemaError {
  /** JSON pointer into the data. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** The compiled schema of a form: by ajv, by the standalone module, or by the interpreter. */
export type SchemaCheck = (data: unknown) => SchemaError[];

/** String formats by name. */
export type Formats = Record<string, (value: string) => boolean>;
