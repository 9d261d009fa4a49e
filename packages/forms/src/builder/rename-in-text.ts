const literals = /("(?:[^"\\]|\\.)*")/;

/** An expression in which fields have other names; what stands in quotes or after a dot stays. */
export function renameInText(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .split(literals)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replaceAll(
            /(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*/gu,
            (name) => names.get(name) ?? name,
          ),
    )
    .join('');
}
