import type { Text } from '@yishi/policies';

/** Words in both languages. */
export type Said = Required<Text>;

export const say = (zh: string, en: string): Said => ({ 'zh-CN': zh, en });

/** A name as it stands in sentences. */
export const quoted = (name: Text): Said =>
  say(`“${name['zh-CN']}”`, `“${name.en ?? name['zh-CN']}”`);

export const listed = (all: readonly Said[]): Said =>
  say(all.map((one) => one['zh-CN']).join('、'), all.map((one) => one.en).join(', '));

/** What is called the same in both languages. */
export const alike = (words: string): Said => say(words, words);
