import type { Text } from '@yishi/policies';

/** Takes one line of progress for a person at the console. */
export type Say = (line: Text) => void;

/** A line in both languages. */
export const line = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
