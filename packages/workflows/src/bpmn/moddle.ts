// Whoever compiles this package from outside needs the types as well.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';

export type { BpmnModdle, ModdleElement } from 'bpmn-moddle';

/** What BPMN has no place for: a step, a block or the head of a procedure, as JSON. */
const json = (name: string) => ({
  name,
  superClass: ['Element'],
  properties: [{ name: 'json', isBody: true, type: 'String' }],
});

const yishi = {
  name: 'Yishi',
  prefix: 'yishi',
  uri: 'urn:yishi:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [json('Procedure'), json('Step'), json('Block')],
};

export const newModdle = (): BpmnModdle => new BpmnModdle({ yishi });
