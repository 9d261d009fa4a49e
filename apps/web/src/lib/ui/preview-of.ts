const images = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
const pages = new Set(['application/pdf', 'text/plain', 'text/csv']);

/** How a file is looked at without leaving the page; undefined for what is only downloaded. */
export function previewOf(type: string): 'image' | 'page' | undefined {
  if (images.has(type)) return 'image';
  return pages.has(type) ? 'page' : undefined;
}
