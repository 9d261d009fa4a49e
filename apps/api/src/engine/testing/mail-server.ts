import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Letter {
  to: string[];
  subject: string;
  text: string;
  messageId: string;
}

export interface MailServer {
  port: number;
  /** What it took, in order. */
  letters: Letter[];
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./mail-server-process.ts', import.meta.url));

/** Starts a real mail server in its own process on loopback; it refuses these addresses. */
export async function startMailServer(port = 0, refused: string[] = []): Promise<MailServer> {
  const child = spawn(process.execPath, [program, String(port), ...refused], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const letters: Letter[] = [];
  const lines = createInterface({ input: child.stdout });
  const opened = new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the mail server ended')));
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { port: number } | { to: string[]; source: string };
      if ('port' in said) resolve(said.port);
      else letters.push(letterOf(said));
    });
  });
  return {
    port: await opened,
    letters,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function letterOf({ to, source }: { to: string[]; source: string }): Letter {
  const split = source.indexOf('\r\n\r\n');
  const head = source.slice(0, split).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const body = source.slice(split + 4);
  const text = decoded(body, header('content-transfer-encoding').toLowerCase());
  return { to, subject: words(header('subject')), text, messageId: header('message-id') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString('utf8');
  return quoted(body.replace(/=\r\n/g, ''));
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Words of a header as RFC 2047 writes them. */
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, content: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(content, 'base64').toString('utf8')
        : quoted(content.replaceAll('_', ' ')),
    );
