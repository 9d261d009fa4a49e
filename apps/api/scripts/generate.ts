import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { allTypes, routesMap } from '../src/contract/types-source.ts';
import { webRegistry } from '../src/plugins/index.ts';

const target = new URL('../src/contract/contract.gen.ts', import.meta.url).pathname;

const head = `// Generated from src/contract by scripts/generate.ts; do not edit.
import type { CompiledForm, FieldUi, FormData, FormDefinition, JsonSchema, MigrationStep, Operation } from '@yishi/forms';
import type { PolicyDefinition } from '@yishi/policies';
import type { Bundle, Json, KnownPeople, KnownRegister, Pack, ProcedureDefinition, RegisterDefinition, Who } from '@yishi/workflows';

/** What the browser sends for one file: multipart/form-data. */
export type FormDataBody = globalThis.FormData;
`;

/** Types of the contract and the plug-ins of the web app, as files to be written or compared. */
export async function generate(): Promise<{ path: string; content: string }[]> {
  const types = await compile(allTypes() as JSONSchema, 'ContractRoot', {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    strictIndexSignatures: false,
    format: false,
  });
  const body = types
    .replace(/export interface ContractRoot \{\s*\}\n?/, '')
    .replace(/\/\*\*\s*\* This interface was referenced by[\s\S]*?\*\/\n?/g, '')
    .replace(/\n? \*\n \* This interface was referenced by[^\n]*\n \* via the[^\n]*\n/g, '\n');
  const options = await resolveConfig(target);
  const content = await format(`${head}\n${body}\n${routesMap()}`, {
    ...options,
    filepath: target,
  });
  return [{ path: target, content }, await webRegistry()];
}
