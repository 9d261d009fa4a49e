import type { Problem } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
import { isRecord } from '../../json/index.ts';
import { because } from './because.ts';
import { digits, integerIn } from './random.ts';

/** Bytes that a file may have where the settings say nothing. */
export const usualFileSize = 20 * 1024 * 1024;

/** A reference to a stored file; what is said of it is checked against the store by the API. */
export function fileSchema(
  maxSize = usualFileSize,
  more: Record<string, JsonSchema> = {},
): JsonSchema {
  return {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, maxLength: 64 },
      name: { type: 'string', minLength: 1, maxLength: 255 },
      size: { type: 'integer', minimum: 0, maximum: maxSize },
      type: { type: 'string', maxLength: 127 },
      hash: { type: 'string', minLength: 1, maxLength: 128 },
      ...more,
    },
    required: ['id', 'name', 'size', 'type', 'hash'],
    additionalProperties: false,
  };
}

/** Endings that offices use, for samples. */
export const usualEndings = ['pdf', 'jpg', 'png', 'docx', 'xlsx', 'ofd', 'zip'];

/** The ending of a file's name, in lower case. */
const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** That a file's name ends as the settings allow; all do where they say nothing. */
export function checkEnding(
  file: unknown,
  types: readonly string[] | undefined,
  path: string,
): Problem[] {
  if (!types || !isRecord(file) || types.includes(endingOf(String(file['name'])))) return [];
  return [because('files.type', { file: String(file['name']), types: types.join('、') }, path)];
}

export function anyFile(random: () => number, ending: string, maxSize = usualFileSize) {
  return {
    id: `f-${digits(random, 6)}`,
    name: `材料${digits(random, 2)}.${ending}`,
    size: integerIn(random, 1, Math.min(maxSize, 500_000)),
    type: 'application/octet-stream',
    hash: digits(random, 64),
  };
}

export const fileMessages = {
  'files.type': {
    'zh-CN': '“{file}”的类型不允许，可以上传：{types}',
    en: '“{file}” is not of a permitted type: {types}',
  },
};
