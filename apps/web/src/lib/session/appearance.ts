export type Theme = 'auto' | 'light' | 'dark';
export type Size = 'normal' | 'large';

export const themeOf = (value: string | null | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'auto';

export const sizeOf = (value: string | null | undefined): Size =>
  value === 'large' ? 'large' : 'normal';

const year = 60 * 60 * 24 * 365;

/** Applies at once; the cookie lets the server render the next page the same way. */
export function setAppearance(name: 'theme' | 'size', value: Theme | Size): void {
  document.documentElement.dataset[name] = value;
  document.cookie = `yishi_${name}=${value}; path=/; max-age=${year}; samesite=lax`;
}

export const appearance = (): { theme: Theme; size: Size } => ({
  theme: themeOf(document.documentElement.dataset['theme']),
  size: sizeOf(document.documentElement.dataset['size']),
});
