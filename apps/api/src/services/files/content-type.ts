import { fileTypeFromBuffer } from 'file-type';

/** Media type found in the content; text/plain for well-formed UTF-8 without control characters. */
export async function contentType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return isText(bytes) ? 'text/plain' : undefined;
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Tab, line feed, carriage return and form feed are the control characters of texts.
    const controls = /(?![\t\n\r\f])\p{Cc}/u;
    return !controls.test(text) && !/^\s*<(?:!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}
