import type { BlockDefinition, BpmnShape, StepDefinition } from '../definition/index.ts';

export interface Point {
  x: number;
  y: number;
}

/** An element of the diagram; `join` is the gateway where what was split comes together. */
export interface DrawnNode {
  id: string;
  shape: BpmnShape | 'join-exclusive' | 'join-parallel' | 'inner-start' | 'inner-end';
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Sub-process around it. */
  parent?: string;
  step?: StepDefinition;
  /** The one block of a sub-process, at the event that begins it. */
  block?: BlockDefinition;
  /** It has a deadline: a timer at its edge. */
  deadline?: boolean;
}

export interface DrawnFlow {
  id: string;
  from: string;
  to: string;
  parent?: string;
  points: Point[];
  /** The block into which it leads, of a gateway that splits. */
  block?: BlockDefinition;
}

export interface ProcedureLayout {
  nodes: DrawnNode[];
  flows: DrawnFlow[];
  width: number;
  height: number;
}
