import { Agent, request } from 'node:http';

export interface Sent {
  status: number;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 100 });

/**
 * One request over HTTP with connections kept, as a browser keeps them. Leaner than `fetch`, whose
 * own work would count as the server's where both share a machine.
 */
export function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
