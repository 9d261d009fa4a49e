/** Pixels of the longer side; enough to read a sign on a wall, and a tenth of what a phone takes. */
const longest = 2048;
const quality = 0.85;

/**
 * A picture as it is sent: turned upright, no larger than needed, with lines written on it, and
 * without what the camera wrote into the file. Undefined for what the browser cannot read.
 */
export async function drawPhoto(
  file: File,
  name: string,
  lines: readonly string[],
): Promise<File | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  write(context, lines, canvas);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
  return blob ? new File([blob], name, { type: 'image/jpeg' }) : undefined;
}

/** White on a dark band at the foot, readable on any picture. */
function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { width, height }: { width: number; height: number },
): void {
  if (lines.length === 0) return;
  const size = Math.max(12, Math.round(Math.min(width, height) / 28));
  const line = Math.round(size * 1.5);
  const band = line * lines.length + size;
  context.fillStyle = 'rgb(0 0 0 / 55%)';
  context.fillRect(0, height - band, width, band);
  context.fillStyle = 'white';
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'top';
  lines.forEach((text, at) =>
    context.fillText(text, size, height - band + size / 2 + at * line, width - 2 * size),
  );
}
