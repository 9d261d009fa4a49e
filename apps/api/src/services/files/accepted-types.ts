/** What content an extension may have: media types found in the content itself. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  bmp: ['image/bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic', 'image/heif'],
  doc: ['application/x-cfb', 'application/msword'],
  xls: ['application/x-cfb', 'application/vnd.ms-excel'],
  ppt: ['application/x-cfb', 'application/vnd.ms-powerpoint'],
  wps: ['application/x-cfb'],
  et: ['application/x-cfb'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  ofd: ['application/zip'],
  zip: ['application/zip'],
  txt: ['text/plain'],
  csv: ['text/plain'],
  mp3: ['audio/mpeg'],
  mp4: ['video/mp4'],
};

/** Media types by which files are given out, where the content alone says less. */
const better: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  ofd: 'application/ofd',
  csv: 'text/csv',
};

/** Shown inside the page; everything else is downloaded. */
const shownInline = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'text/plain',
  'text/csv',
]);

export const isShownInline = (type: string): boolean => shownInline.has(type);

/** Texts are well-formed UTF-8; they were checked when they were taken. */
export const isText = (type: string): boolean => type.startsWith('text/');

export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The type of a file whose content fits its extension; undefined when it does not, or is not taken. */
export function acceptedType(name: string, found: string | undefined): string | undefined {
  const extension = extensionOf(name);
  if (found === undefined || !accepted[extension]?.includes(found)) return undefined;
  return better[extension] ?? found;
}
