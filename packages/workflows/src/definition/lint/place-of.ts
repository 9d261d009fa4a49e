import type { BlockDefinition, ProcedureDefinition, StepDefinition } from '../types.ts';
import type { FindingPlace } from './types.ts';

interface Holder {
  steps?: StepDefinition[];
  blocks?: BlockDefinition[];
}

/** The innermost step or block that a pointer into the procedure leads through, and the rest. */
export function placeOf(procedure: ProcedureDefinition, path: string): FindingPlace {
  const parts = path.split('/').slice(1);
  let holder: Holder = procedure;
  let node: string | undefined;
  for (;;) {
    const [list = '', index = ''] = parts;
    const nodes = list === 'steps' || list === 'blocks' ? holder[list] : undefined;
    const next = /^\d+$/.test(index) ? nodes?.[Number(index)] : undefined;
    if (!next) break;
    holder = next;
    node = next.id;
    parts.splice(0, 2);
  }
  const rest = parts.map((part) => `/${part}`).join('');
  return node === undefined ? { path: rest } : { node, path: rest };
}
