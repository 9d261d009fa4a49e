import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const web = join(import.meta.dirname, '../../..');
const areas = readdirSync(join(web, 'messages/zh-CN'));

function texts(locale: string, area: string): Map<string, string> {
  const file = readFileSync(join(web, 'messages', locale, area), 'utf8');
  const { $schema: _, ...messages } = JSON.parse(file) as Record<string, unknown>;
  return new Map(Object.entries(messages).map(([key, text]) => [key, JSON.stringify(text)]));
}

const parameters = (text = ''): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

describe.each(areas)('%s', (area) => {
  const [chinese, english] = [texts('zh-CN', area), texts('en', area)];

  test('every text is there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('both say the same things of what they are given', () => {
    const differ = [...chinese].filter(
      ([key, text]) => String(parameters(text)) !== String(parameters(english.get(key))),
    );
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('no English text has Chinese punctuation left', () => {
    const left = [...english].filter(([, text]) => /[，。：；、（）]/.test(text));
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

test('no text is kept that nobody shows', () => {
  const sources = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('paraglide'))
    .map((path) => readFileSync(join(web, 'src', path), 'utf8'))
    .join('\n');
  const keys = areas.flatMap((area) => [...texts('zh-CN', area).keys()]);
  expect(keys.filter((key) => !new RegExp(`\\bm\\.${key}\\b`).test(sources))).toEqual([]);
});
