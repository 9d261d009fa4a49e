import type { JsonSchema } from '../compile/types.ts';
import type { Formats } from './types.ts';

export type Fail = (keyword: string, params: Record<string, unknown>) => void;

/** What a keyword may ask for while a value is walked. */
export interface Walk {
  formats: Formats;
  /** Adds the errors of a value inside. */
  visit(schema: JsonSchema, value: unknown, path: string): void;
  /** Whether a value fits, without saying why. */
  fits(schema: JsonSchema, value: unknown): boolean;
}
