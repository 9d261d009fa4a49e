import { unreachable } from '@yishi/policies';
import type { Operation } from './types.ts';

/** The operations that take these back, last first. */
export function invertOperations(operations: readonly Operation[]): Operation[] {
  return operations.map(inverse).toReversed();
}

function inverse(operation: Operation): Operation {
  switch (operation.type) {
    case 'insert':
      return { ...operation, type: 'remove' };
    case 'remove':
      return { ...operation, type: 'insert' };
    case 'move':
      return { ...operation, from: operation.to, to: operation.from };
    case 'set': {
      const { value, was, ...rest } = operation;
      return {
        ...rest,
        ...(was === undefined ? {} : { value: was }),
        ...(value === undefined ? {} : { was: value }),
      };
    }
    default:
      return unreachable(operation);
  }
}
