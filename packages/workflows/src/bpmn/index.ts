export { procedureSvg } from './draw-svg.ts';
export { readBpmn, type ReadBpmn } from './read-bpmn.ts';
export { writeBpmn } from './write-bpmn.ts';
