import type { TokenReader, Json } from '@yishi/policies';

/** The names of a path, as 经费.预算合计 has them. */
export function readPath(reader: TokenReader): string[] | undefined {
  const path: string[] = [];
  do {
    const name = reader.take('name');
    if (name === undefined) return undefined;
    path.push(name);
  } while (reader.takes('.'));
  return path;
}

/** A constant; days stand for themselves. */
export function readValue(reader: TokenReader): Json | undefined {
  if (reader.takes('null')) return null;
  if (reader.takes('true')) return true;
  if (reader.takes('false')) return false;
  if (reader.takes('date', '(')) {
    const day = readValue(reader);
    return typeof day === 'string' && reader.takes(')') ? day : undefined;
  }
  if (reader.takes('[')) return readList(reader);
  const number = reader.take('number');
  if (number !== undefined) return Number(number);
  const text = reader.take('text');
  return text === undefined ? undefined : parsed(text);
}

function readList(reader: TokenReader): Json[] | undefined {
  const items: Json[] = [];
  if (reader.takes(']')) return items;
  do {
    const item = readValue(reader);
    if (item === undefined) return undefined;
    items.push(item);
  } while (reader.takes(','));
  return reader.takes(']') ? items : undefined;
}

function parsed(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}
