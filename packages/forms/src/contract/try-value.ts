import {
  builtInFieldKinds,
  createFieldKinds,
  type FieldKind,
  type FieldKindRegistry,
} from '../index.ts';
import { createValidator } from '../validate/index.ts';
import { specimen } from './specimen.ts';

export interface Tried {
  /** As it would be stored. */
  value: unknown;
  codes: string[];
  /** zh-CN sentences. */
  messages: string[];
}

/** Fills a field of a kind with a value on 2026-11-23 and tells what the form says; for tests. */
export function tryValue(
  kind: FieldKind,
  value: unknown,
  settings: Record<string, unknown> = kind.initial ?? {},
): Tried {
  const registry = withBuiltIns(kind);
  const check = createValidator(specimen(kind, registry, settings), registry);
  const { data, problems } = check(
    { 样品: value },
    { view: 'fill', mode: 'submit', now: '2026-11-23T01:00:00.000Z', timeZone: 'Asia/Shanghai' },
  );
  return {
    value: data['样品'],
    codes: problems.map((problem) => problem.code),
    messages: problems.map((problem) => problem.message),
  };
}

/** What is wrong with settings of a kind, as the builder would say it. */
export function trySettings(kind: FieldKind, settings: Record<string, unknown>): string {
  try {
    specimen(kind, withBuiltIns(kind), settings);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Containers need something to hold. */
function withBuiltIns(kind: FieldKind): FieldKindRegistry {
  const others = builtInFieldKinds.filter((other) => other.kind !== kind.kind);
  return createFieldKinds([kind, ...others]);
}
