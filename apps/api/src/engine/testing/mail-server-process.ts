import { SMTPServer } from 'smtp-server';

/** A mail server as a process of its own: writes what it took to its output, a line each. */
const [port = '0', ...refused] = process.argv.slice(2);

const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);

const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  onRcptTo({ address }, _session, callback) {
    if (!refused.includes(address)) return callback();
    callback(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
  },
  onData(stream, session, callback) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      say({ to, source: Buffer.concat(parts).toString('latin1') });
      callback();
    });
  },
});

server.listen(Number(port), '127.0.0.1', () => {
  const address = server.server.address();
  say({ port: typeof address === 'object' ? address?.port : Number(port) });
});
