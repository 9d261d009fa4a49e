import canonicalize from 'canonicalize';

/** RFC 8785 text of a JSON value: equal content, equal text. Throws on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return text;
}
