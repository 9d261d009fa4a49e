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
    // eslint-disable-next-line no-control-regex
    return (
      !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) &&
      !/^\s*<(?:!doctype|html|svg|\?xml)/i.test(text)
    );
  } catch {
    return false;
  }
}
