/** JSON pointer (RFC 6901) one step deeper. */
export function pointerTo(base: string, key: string | number): string {
  return `${base}/${typeof key === 'number' || !/[~/]/.test(key) ? key : escaped(key)}`;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export function segmentsOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
