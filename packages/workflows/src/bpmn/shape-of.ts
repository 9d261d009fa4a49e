import type { BpmnShape, StepKindDefinition } from '../definition/index.ts';

/** What a kind is drawn as. */
export const shapeOf = (kind: StepKindDefinition | undefined): BpmnShape =>
  kind?.bpmn ?? (kind?.handled ? 'userTask' : 'serviceTask');
