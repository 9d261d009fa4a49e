import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { ok, refuse, type Result } from '@yishi/policies';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The quiet start that a closed network needs. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
];

const installed = (): string | undefined => places.find((place) => place && existsSync(place));

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

/** Finds Chromium and a Chinese font, installs both as root on Debian, else says what to type. */
export async function ensureBrowser(): Promise<Result<string>> {
  const line = 'apt-get install -y chromium fonts-noto-cjk';
  if ((!installed() || !hasChineseFont()) && canInstall()) {
    console.log(`Chromium or a Chinese font is missing: ${line}`);
    const options = {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', line.split(' ').slice(1), options);
  }
  const path = installed();
  if (path && hasChineseFont()) return ok(path);
  const message = `The browser tests need Chromium and a Chinese font. Install them with:\n  sudo ${line}\nor name a browser with CHROMIUM_PATH.`;
  return refuse({ path: '', code: 'browser.missing', message });
}

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A real Chromium, with more flags where a measure needs them; the caller closes it. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = installed();
  if (!executablePath) throw new Error('no Chromium: run `pnpm test`, which installs it');
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}
