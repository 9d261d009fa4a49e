import type { Text } from '@yishi/policies';
import { readJson } from '../data/index.ts';
import { line } from '../say.ts';

/** What the API leaves at its first start: accounts of the demonstration with their one password. */
interface FirstStart {
  /** Absent in production. */
  password?: string;
  accounts: { name: string; username: string; role: string }[];
}

/** The lines shown when everything is ready. */
export function greeting(address: string, firstStartFile: string): Text[] {
  const first = readJson<FirstStart>(firstStartFile);
  const lines = [line(`议事已就绪：${address}`, `Yishi is ready: ${address}`)];
  if (first?.password) {
    lines.push(
      line(
        `演示账号（密码都是 ${first.password}）：`,
        `Accounts of the demonstration (password of each: ${first.password}):`,
      ),
    );
    const width = Math.max(...first.accounts.map(({ username }) => username.length));
    for (const { name, username, role } of first.accounts) {
      const row = `  ${username.padEnd(width)}  ${name}  ${role}`;
      lines.push(line(row, row));
    }
  }
  lines.push(line('按 Ctrl-C 停止。', 'Press Ctrl-C to stop.'));
  return lines;
}
