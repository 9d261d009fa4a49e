import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
} from 'node:fs';

const maxBytes = 10 * 1024 * 1024;
const kept = 5;

/** Opens a log for appending; children write to it directly, so it outlives the one who opened it. */
export function openLog(file: string): number {
  rotateLog(file);
  return openSync(file, 'a', 0o640);
}

/** Moves a log that has grown over 10 MB aside (file.1 … file.5) while its writer keeps it open. */
export function rotateLog(file: string, limit = maxBytes): void {
  if (!existsSync(file) || statSync(file).size < limit) return;
  for (let n = kept - 1; n >= 1; n -= 1) {
    if (existsSync(`${file}.${n}`)) renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}

/** The last lines of a log, for an error message. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  const fd = openSync(file, 'r');
  try {
    const size = fstatSync(fd).size;
    const bytes = Buffer.alloc(Math.min(size, 16384));
    readSync(fd, bytes, 0, bytes.length, size - bytes.length);
    const lines = bytes.toString('utf8').trimEnd().split('\n').slice(-count);
    return lines.map((each) => (each.length > 400 ? `${each.slice(0, 400)}…` : each)).join('\n');
  } finally {
    closeSync(fd);
  }
}
