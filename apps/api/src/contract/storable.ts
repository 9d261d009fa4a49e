import type { Problem } from '@yishi/policies';

/** Levels of lists and objects in one another; what offices write has a dozen. */
const deepest = 100;

/** PostgreSQL stores no zero byte, and no half of a character that is written as two. */
const badText = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

const textProblem = (path: string): Problem => ({
  path: path.slice(0, 1000),
  code: 'request.text',
  message: '含有不能保存的字符',
});

interface Place {
  value: unknown;
  path: string;
  level: number;
}

/** What of a request can be read and not kept, whatever its form; the first fault only. */
export function unstorable(value: unknown, path = ''): Problem[] {
  const waiting: Place[] = [{ value, path, level: 0 }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value: found, path: at, level } = place;
    if (typeof found === 'string' && badText(found)) return [textProblem(at)];
    if (typeof found !== 'object' || found === null) continue;
    if (level >= deepest) {
      return [
        { path: at.slice(0, 1000), code: 'request.depth', message: `内容嵌套超过 ${deepest} 层` },
      ];
    }
    for (const [name, inner] of Object.entries(found)) {
      if (badText(name)) return [textProblem(at)];
      waiting.push({ value: inner, path: `${at}/${escaped(name)}`, level: level + 1 });
    }
  }
  return [];
}

const escaped = (name: string): string =>
  name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
