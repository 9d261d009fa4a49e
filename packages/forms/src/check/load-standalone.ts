import type { Pattern } from '@yishi/policies';
import type { FieldKindRegistry } from '../kinds/index.ts';
import type { Formats, SchemaCheck } from '../schema/index.ts';

/** Default export of the module that `standaloneValidator` writes. */
export type StandaloneModule = (runtime: { formats: Formats; regExp: RegExpMaker }) => SchemaCheck;

/** Makes the patterns of a form; `toRegExp` for whoever does not mind its weight. */
export type RegExpMaker = (pattern: string, flags: string) => Pattern;

/** Gives a standalone module what it needs from this page; no code is compiled here. */
export function loadStandalone(
  module: StandaloneModule,
  registry: FieldKindRegistry,
  regExp: RegExpMaker,
): SchemaCheck {
  return module({ formats: registry.formats, regExp });
}
