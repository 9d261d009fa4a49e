/** Where to go after signing in: a path of this site, never another address. */
export function safeNext(wanted: string | null): string {
  if (!wanted || !wanted.startsWith('/') || /^\/[/\\]/.test(wanted)) return '/inbox';
  if (wanted.startsWith('/sign-in')) return '/inbox';
  return wanted;
}
