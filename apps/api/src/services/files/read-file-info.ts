import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { findFile } from './find-file.ts';

export const readFileInfo: Service<'readFileInfo'> = async (call) => {
  const row = await findFile(call, call.params.id);
  if (!row) return notFound('这个附件');
  const { id, name, size, type, hash } = row;
  return ok({ id, name, size, type, hash });
};
