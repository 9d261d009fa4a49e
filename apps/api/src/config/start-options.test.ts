import { describe, expect, it } from 'vitest';
import { readStartOptions } from './start-options.ts';

describe('readStartOptions', () => {
  it('leaves the port to us and stays on loopback when nothing is said', () => {
    expect(readStartOptions([], { YISHI_DATA_DIR: '/srv/yishi/data' })).toMatchObject({
      ok: true,
      value: {
        dataDir: '/srv/yishi/data',
        keysDir: '/srv/yishi/.keys',
        host: '127.0.0.1',
        port: undefined,
        production: false,
      },
    });
  });

  it('prefers the command line to the environment', () => {
    const args = ['--', '--port', '4500', '--host', '0.0.0.0', '--production', '--data-dir', '/d'];
    expect(readStartOptions(args, { YISHI_PORT: '1', YISHI_DATA_DIR: '/e' })).toMatchObject({
      ok: true,
      value: { port: 4500, host: '0.0.0.0', production: true, dataDir: '/d' },
    });
  });

  it.each([
    [['--port', 'x'], 'config.invalid'],
    [['--prot', '1'], 'config.option'],
    [['now'], 'config.option'],
  ])('refuses %j', (args, code) => {
    expect(readStartOptions(args, {})).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
