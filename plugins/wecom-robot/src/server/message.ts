import type { Json } from '@yishi/workflows';

/** What a step asks for. */
export interface Message {
  robot: string;
  format: 'text' | 'markdown';
  text: string;
  everyone: boolean;
}

/** The message in an input; undefined where it is none. */
export function messageOf(input: Json): Message | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined;
  const { robot, format, text, everyone = false } = input;
  if (typeof robot !== 'string' || typeof text !== 'string' || text.trim() === '') return undefined;
  if (format !== 'text' && format !== 'markdown') return undefined;
  return { robot, format, text, everyone: everyone === true };
}

/** Bytes that WeCom takes of a content, by format. */
const room = { text: 2_048, markdown: 4_096 };
const cut = '……（内容过长，请到系统中查看）';

/** The body as WeCom wants it; a text that is too long is cut and says so. */
export function bodyOf({ format, text, everyone }: Message): string {
  const content = fitting(text, room[format]);
  const mentioned = everyone && format === 'text' ? { mentioned_list: ['@all'] } : {};
  return JSON.stringify({ msgtype: format, [format]: { content, ...mentioned } });
}

function fitting(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const left = bytes - Buffer.byteLength(cut);
  let kept = '';
  let used = 0;
  for (const letter of text) {
    used += Buffer.byteLength(letter);
    if (used > left) break;
    kept += letter;
  }
  return kept + cut;
}
