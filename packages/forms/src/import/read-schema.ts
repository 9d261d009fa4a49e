import { ok, refuse, type Result } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import type { JsonSchema } from '../compile/types.ts';
import type { Formats } from '../schema/index.ts';
import { isRecord } from '../json/index.ts';
import { checkDocument } from './check-document.ts';
import { isEndless } from './endless.ts';
import { SchemaReader } from './schema-reader.ts';
import type { Unkept } from './types.ts';

/** A document in the words of the closed subset; its references all lead into `$defs`. */
export interface Reading {
  schema: JsonSchema;
  /** What the subset cannot say. When it is empty, the schema says what the document says. */
  unkept: Unkept[];
  /** The `$id` of the document, or ''. */
  id: string;
  /** Where in the document a part was read, or undefined for parts that were made. */
  pointerOf(part: JsonSchema): string | undefined;
  /** Whether the document says that nothing fits here. */
  isNothing(part: JsonSchema): boolean;
  /** The keyword of the document that a list of alternatives was made from. */
  speltAs(alternatives: readonly JsonSchema[]): string;
}

/**
 * Reads a JSON Schema of 2020-12 or draft-07. Refused with pointers: what is no JSON Schema, too
 * large, too deep, circular, or names `__proto__`.
 */
export function readSchema(document: unknown, formats: Formats): Result<Reading> {
  const hostile = checkDocument(document);
  if (hostile.length > 0) return refuse(...hostile);
  const reader = new SchemaReader(document, formats);
  const schema = reader.readAll();
  if (reader.problems.length > 0) return refuse(...reader.problems);
  if (isEndless(schema)) return refuse(definitionProblem('import.endless', '', {}));
  return ok({
    schema,
    unkept: reader.unkept,
    id: isRecord(document) && typeof document['$id'] === 'string' ? document['$id'] : '',
    pointerOf: (part) => reader.origins.get(part),
    isNothing: (part) => reader.nothing.has(part),
    speltAs: (alternatives) => reader.spelling.get(alternatives) ?? 'oneOf',
  });
}
