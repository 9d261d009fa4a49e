import { ok, refuse, type Result } from '@yishi/policies';
import { analyseForm, treeOfDefinition } from '../analysis/index.ts';
import { canonicalJson, sha256Hex } from '../canonical/index.ts';
import type { FormDefinition } from '../definition/types.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { compileLogic } from './compile-logic.ts';
import { compileSchema } from './compile-schema.ts';
import { compileUi } from './compile-ui.ts';
import { compileViews } from './compile-views.ts';
import type { CompiledForm } from './types.ts';

/**
 * Compiles a definition that `parseForm` gave to schema, ui, logic and views; refuses cycles and
 * unknown names.
 */
export function compileForm(
  definition: FormDefinition,
  registry: FieldKindRegistry,
): Result<CompiledForm> {
  const tree = treeOfDefinition(definition, registry);
  const analysis = analyseForm(definition, tree);
  if (analysis.problems.length > 0) return refuse(...analysis.problems);
  const parts = {
    schema: compileSchema(definition, registry),
    ui: compileUi(definition),
    logic: compileLogic(definition, analysis),
    views: compileViews(definition, tree),
  };
  return ok({
    key: definition.key,
    hash: sha256Hex(canonicalJson(parts)),
    schemaHash: sha256Hex(canonicalJson(parts.schema)),
    ...parts,
  });
}
