import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { openApiDocument } from './open-api-document.ts';

let document: Record<string, unknown> | undefined;

/** The contract as OpenAPI 3.1; it does not change while the process lives. */
export const readOpenApi: Service<'readOpenApi'> = async () => {
  document ??= openApiDocument();
  return ok(document);
};
