/** One thing that is wrong, as data: the web translates by `code` and `params`; `message` is zh-CN. */
export interface Problem {
  /** JSON pointer to the value that is wrong; '' for the whole. */
  path: string;
  code: string;
  message: string;
  params?: Record<string, string | number | boolean>;
}

/** Expected refusals are returned; only bugs are thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems,
});

/** Closes a switch over a union: a new member becomes a type error here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
