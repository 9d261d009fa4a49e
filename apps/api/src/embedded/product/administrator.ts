import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StackError } from '../stack-error.ts';

/** The first administrator of a production installation. */
export interface Administrator {
  name: string;
  username: string;
  password: string;
}

const leastLength = 10;

/**
 * The first administrator: from YISHI_ADMIN_NAME, YISHI_ADMIN_USERNAME and YISHI_ADMIN_PASSWORD, or
 * asked for on the terminal. Throws, with words, where there is neither.
 */
export async function firstAdministrator(
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Administrator> {
  const given = {
    name: env['YISHI_ADMIN_NAME'] ?? '',
    username: env['YISHI_ADMIN_USERNAME'] ?? '',
    password: env['YISHI_ADMIN_PASSWORD'] ?? '',
  };
  if (given.name && given.username && given.password) {
    if (weak(given.password)) throw refusal(weakZh, weakEn);
    return given;
  }
  if (!stdin.isTTY) throw refusal(unattendedZh, unattendedEn);
  return askOnTerminal(signal);
}

async function askOnTerminal(signal: AbortSignal): Promise<Administrator> {
  let muted = false;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!muted) stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: stdin, output, terminal: true });
  const ask = async (question: string, secret = false) => {
    for (;;) {
      stdout.write(question);
      muted = secret;
      const answer = await terminal.question('', { signal });
      muted = false;
      if (secret) stdout.write('\n');
      if (answer.trim()) return secret ? answer : answer.trim();
    }
  };
  try {
    stdout.write('首次启动：请设定第一位管理员（first administrator）。\n');
    const name = await ask('姓名 (name)：');
    const username = await ask('用户名 (username)：');
    for (;;) {
      const password = await ask(`密码，至少 ${leastLength} 位 (password)：`, true);
      if (weak(password)) stdout.write(`${weakZh}\n`);
      else if ((await ask('再输入一次 (again)：', true)) !== password)
        stdout.write('两次不一致。\n');
      else return { name, username, password };
    }
  } finally {
    terminal.close();
  }
}

const weak = (password: string) => password.length < leastLength;

const weakZh = `密码至少要 ${leastLength} 位。`;
const weakEn = `The password needs at least ${leastLength} characters.`;
const unattendedZh =
  '正式运行的首次启动需要第一位管理员：请在终端里启动，或给出环境变量 YISHI_ADMIN_NAME、YISHI_ADMIN_USERNAME、YISHI_ADMIN_PASSWORD。';
const unattendedEn =
  'The first start in production needs a first administrator: start it in a terminal, or give YISHI_ADMIN_NAME, YISHI_ADMIN_USERNAME and YISHI_ADMIN_PASSWORD.';

const refusal = (zh: string, en: string) => new StackError('stack.administrator', zh, en);
