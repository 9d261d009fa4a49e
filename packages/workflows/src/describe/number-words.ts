import { say, type Said } from './said.ts';

const parts: Record<string, Said> = {
  district: say('区', 'district'),
  street: say('街道', 'street'),
  community: say('社区', 'community'),
  unit: say('单位', 'unit'),
  yyyy: say('年份', 'year'),
  seq: say('流水号', 'serial number'),
};

/** The pattern of case numbers with its parts by name. */
export function numberWords(pattern: string): Said {
  const one = (locale: 'zh-CN' | 'en'): string =>
    pattern.replaceAll(
      /\{(\w+)(?::\d)?\}/g,
      (_, name: string) => `〈${parts[name]?.[locale] ?? name}〉`,
    );
  return say(one('zh-CN'), one('en'));
}
