/** Where a value leads when it is clicked: a web page or an e-mail; nothing for all else, masks too. */
export function linkOf(value: string): string | undefined {
  if (/^https?:\/\/[^\s\\<>"@/?#]+([/?#][^\s\\<>"]*)?$/.test(value)) return value;
  return /^[^\s@*<>":/?]+@[^\s@*<>":/?]+$/.test(value) ? `mailto:${value}` : undefined;
}
