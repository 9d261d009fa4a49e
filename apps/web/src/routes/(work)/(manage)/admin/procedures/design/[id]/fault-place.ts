import { everyBlock, everyStep } from '@yishi/workflows';
import { text } from '#lib/i18n/index.ts';
import { blockWords } from './block-words.ts';
import type { ProcedureSession } from './procedure-session.svelte.ts';

/** The step or block that a fault of the pack is about: the nearest around its place. */
export function faultPlace(
  session: ProcedureSession,
  pointer: string,
): { id: string; name: string } | undefined {
  const [, inside] = pointer.split('/procedure/');
  if (inside === undefined) return undefined;
  const { procedure } = session;
  const places = [
    ...everyStep(procedure).map(({ step, path }) => ({ path, id: step.id, name: text(step.name) })),
    ...everyBlock(procedure).map(({ block, path }) => ({
      ...{ path, id: block.id },
      name: blockWords(block, session, true),
    })),
  ];
  const around = places.filter(({ path }) => `/${inside}/`.startsWith(`${path}/`));
  return around.toSorted((one, other) => other.path.length - one.path.length)[0];
}
