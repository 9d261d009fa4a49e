/** Longest name that is kept, in bytes: what file systems bear. */
const longest = 200;

/** A name without path, control characters and what other systems forbid; never empty. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    // Control and direction characters can make a name look like another.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '') return '附件';
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  let stem = clean.slice(0, clean.length - extension.length);
  while (Buffer.byteLength(stem + extension) > longest) stem = [...stem].slice(0, -1).join('');
  return stem + extension;
}
