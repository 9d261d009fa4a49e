const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** The text that a FEEL string literal stands for. */
export function stringOf(literal: string): string {
  return literal
    .replace(/^"|"$/g, '')
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|(["\\nrt]))/g, (_all, code?: string, char?: string) =>
      code === undefined
        ? (escapes[char ?? ''] ?? char ?? '')
        : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
