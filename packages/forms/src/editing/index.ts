export { applyOperations } from './apply-operations.ts';
export { editMessages } from './edit-messages.ts';
export { findNode, standsWithin, walkNodes, type FoundNode } from './find-node.ts';
export { invertOperations } from './invert-operations.ts';
export { ownHistory, type OwnHistory } from './own-history.ts';
export { setOperation, valueAt } from './set-at.ts';
export type * from './types.ts';
