import type { Text } from '@yishi/policies';

/** The stack cannot start or go on, in words for the person at the console. */
export class StackError extends Error {
  readonly code: string;
  readonly text: Text;

  constructor(code: string, zh: string, en: string) {
    super(zh);
    this.name = 'StackError';
    this.code = code;
    this.text = { 'zh-CN': zh, en };
  }
}
