import { RE2JS } from 're2js';
import { boundedCache } from '../bounded-cache.ts';
import { ok, refuse } from '../problem.ts';
import type { Result } from '../problem.ts';

/** A regular expression in linear time; also what ajv's `code.regExp` may use. */
export interface Pattern {
  readonly source: string;
  /** Whether it is found anywhere in the text. */
  test(text: string): boolean;
  /** Every occurrence replaced; `$1` and `$&` stand for what was found. */
  replace(text: string, replacement: string): string;
  split(text: string): string[];
}

const longest = 1_000;
const flagValues: Record<string, number> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

const bad = (code: string, message: string, detail: string): Result<Pattern> =>
  refuse({ path: '', code, message, params: { detail } });

function compile(source: string, flags: string): Result<Pattern> {
  if (source.length > longest) return bad('pattern.tooLong', '正则表达式过长', '');
  const unknown = [...flags].filter((flag) => flagValues[flag] === undefined);
  if (unknown.length > 0)
    return bad('pattern.flags', `不支持正则标志“${unknown.join('')}”`, unknown.join(''));
  try {
    const value = [...flags].reduce((sum, flag) => sum | (flagValues[flag] ?? 0), 0);
    const engine = RE2JS.compile(RE2JS.translateRegExp(source), value);
    return ok({
      source,
      test: (text) => engine.test(text),
      replace: (text, replacement) => engine.matcher(text).replaceAll(replacement),
      split: (text) => engine.split(text, -1),
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/\(\?[=!<]/.test(source))
      return bad('pattern.lookAround', '正则表达式不支持前后查找（?= ?! ?<）', detail);
    if (/\\[1-9]/.test(source))
      return bad('pattern.backReference', '正则表达式不支持反向引用（\\1）', detail);
    return bad('pattern.syntax', '正则表达式有误', detail);
  }
}

const cached = boundedCache<Result<Pattern>>(300);

/** Compiles a pattern for RE2; look-around and back references are refused with words. */
export function compilePattern(source: string, flags = ''): Result<Pattern> {
  return cached(`${flags}/${source}`, () => compile(source, flags));
}
