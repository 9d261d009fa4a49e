import { ok, refuse } from '@yishi/policies';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { newId, personOf, signInFirst, transact } from '../support/index.ts';
import { acceptedType } from './accepted-types.ts';
import { contentType } from './content-type.ts';
import { storeContent } from './file-store.ts';
import { safeName } from './safe-name.ts';

/** Largest file, in bytes. */
const largest = 50 * 1024 * 1024;

/** Takes one file: its content must be what its name says, and of a kind that offices use. */
export const uploadFile: Service<'uploadFile'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const files = call.body instanceof FormData ? call.body.getAll('file') : [];
  const file = files[0];
  if (files.length !== 1 || !(file instanceof File)) {
    return refuse({ path: '/file', code: 'files.one', message: '请上传一个文件' });
  }
  if (file.size === 0) {
    return refuse({ path: '/file', code: 'files.empty', message: '文件是空的' });
  }
  if (file.size > largest) {
    const message = '文件超过 50 MB';
    return refuse({ path: '/file', code: 'body.too-large', message, params: { limit: largest } });
  }
  const name = safeName(file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = acceptedType(name, await contentType(bytes));
  if (type === undefined) {
    const message = `“${name}”的内容与扩展名不符，或不是可以上传的类型`;
    return refuse({ path: '/file', code: 'files.type', message, params: { file: name } });
  }
  const hash = await storeContent(call.deps.config.filesDir, bytes);
  return transact(call, async (tx) => {
    const row = { id: newId(), name, size: bytes.length, type, hash };
    await tx.insert(schema.files).values({ ...row, by: person.id, at: call.now });
    return ok(row);
  });
};
