import type { ModdleElement } from './moddle.ts';

type Words = { 'zh-CN': string; en: string };

const called: Record<string, Words> = {
  'bpmn:SubProcess': { 'zh-CN': '子流程', en: 'sub-process' },
  'bpmn:CallActivity': { 'zh-CN': '调用的流程', en: 'called process' },
  'bpmn:InclusiveGateway': { 'zh-CN': '包容网关', en: 'inclusive gateway' },
  'bpmn:EventBasedGateway': { 'zh-CN': '事件网关', en: 'event gateway' },
  'bpmn:ComplexGateway': { 'zh-CN': '复杂网关', en: 'complex gateway' },
  'bpmn:BoundaryEvent': { 'zh-CN': '边界事件', en: 'boundary event' },
  'bpmn:IntermediateThrowEvent': { 'zh-CN': '中间事件', en: 'intermediate event' },
  'bpmn:IntermediateCatchEvent': { 'zh-CN': '中间事件', en: 'intermediate event' },
  'bpmn:ReceiveTask': { 'zh-CN': '接收任务', en: 'receive task' },
  'bpmn:DataObjectReference': { 'zh-CN': '数据对象', en: 'data object' },
  'bpmn:DataStoreReference': { 'zh-CN': '数据存储', en: 'data store' },
  'bpmn:DataObject': { 'zh-CN': '数据对象', en: 'data object' },
  'bpmn:TextAnnotation': { 'zh-CN': '注释', en: 'annotation' },
  'bpmn:Group': { 'zh-CN': '分组', en: 'group' },
  'bpmn:LaneSet': { 'zh-CN': '泳道', en: 'lanes' },
  'bpmn:Participant': { 'zh-CN': '参与者', en: 'participant' },
  'bpmn:MessageFlow': { 'zh-CN': '消息流', en: 'message flow' },
};

const element: Words = { 'zh-CN': '元素', en: 'element' };

/** What an element of a diagram is called: by its own name, else by what it is. */
export function nameOf({ name, id, $type }: ModdleElement): Words {
  const kind = called[$type] ?? element;
  if (name) return { 'zh-CN': `“${name}”（${kind['zh-CN']}）`, en: `"${name}" (${kind.en})` };
  if (!id) return kind;
  return { 'zh-CN': `${kind['zh-CN']}“${id}”`, en: `${kind.en} "${id}"` };
}
