import { ok, refuse, type Result, type Text } from '@yishi/policies';
import { newBlock, newStep, type NewId } from '../builder/index.ts';
import type {
  BlockDefinition,
  BpmnShape,
  ProcedureDefinition,
  Registry,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { nameOf } from './element-names.ts';
import { flowGraph, type FlowGraph } from './flow-graph.ts';
import { newModdle, type ModdleElement } from './moddle.ts';
import { shapeOf } from './shape-of.ts';

export interface ReadBpmn {
  procedure: ProcedureDefinition;
  /** In words, everything that was not taken over. */
  left: Text[];
}

const shapes: Record<string, BpmnShape> = {
  'bpmn:StartEvent': 'startEvent',
  'bpmn:EndEvent': 'endEvent',
  'bpmn:Task': 'userTask',
  'bpmn:UserTask': 'userTask',
  'bpmn:ManualTask': 'userTask',
  'bpmn:SendTask': 'sendTask',
  'bpmn:ServiceTask': 'serviceTask',
  'bpmn:ScriptTask': 'scriptTask',
  'bpmn:BusinessRuleTask': 'scriptTask',
  'bpmn:ExclusiveGateway': 'exclusive',
  'bpmn:ParallelGateway': 'parallel',
};

const listOf = (value: unknown): ModdleElement[] =>
  Array.isArray(value) ? (value as ModdleElement[]) : [];

/** What was kept of a step, block or procedure in an extension. */
function keptIn<T>(element: ModdleElement, type: string): T | undefined {
  const values = listOf((element.extensionElements as ModdleElement | undefined)?.values);
  const found = values.find(({ $type }) => $type === type)?.json;
  if (typeof found !== 'string') return undefined;
  try {
    return JSON.parse(found) as T;
  } catch {
    return undefined;
  }
}

interface Reading {
  kinds: Registry<StepKindDefinition>;
  newId: NewId;
  procedure: ProcedureDefinition;
  left: Text[];
  seen: Set<ModdleElement>;
}

type KeptStep = Omit<StepDefinition, 'id' | 'blocks'>;
type KeptBlock = Omit<BlockDefinition, 'steps'>;

const safeId = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

function shapeOfElement(element: ModdleElement): BpmnShape | undefined {
  const { $type } = element;
  if ($type === 'bpmn:SubProcess') {
    const loop = (element.loopCharacteristics as ModdleElement | undefined)?.$type;
    if (loop === undefined) return undefined;
    return loop === 'bpmn:StandardLoopCharacteristics' ? 'loop' : 'each';
  }
  if ($type === 'bpmn:IntermediateCatchEvent') {
    const timed = listOf(element.eventDefinitions).some(
      (one) => one.$type === 'bpmn:TimerEventDefinition',
    );
    return timed ? 'timer' : undefined;
  }
  return shapes[$type];
}

/** The step that an element is: as it was kept, or a new one of a kind that is drawn like this. */
function stepOf(reading: Reading, element: ModdleElement): StepDefinition | undefined {
  const { kinds, procedure, newId } = reading;
  const id = element.id !== undefined && safeId.test(element.id) ? element.id : newId();
  const kept = keptIn<KeptStep>(element, 'yishi:Step');
  if (kept) return { id, ...kept };
  const shape = shapeOfElement(element);
  const all = kinds.all();
  // A kind that says so itself comes before those that are drawn like this for want of another.
  const kind =
    shape && (all.find(({ bpmn }) => bpmn === shape) ?? all.find((one) => shapeOf(one) === shape));
  if (!kind) return undefined;
  const name = element.name ? { 'zh-CN': element.name } : kind.title;
  const made = newStep(procedure, kind, newId, name);
  const { blocks: _, ...step } = made;
  return { ...step, id };
}

function blockOf(
  reading: Reading,
  step: StepDefinition,
  element: ModdleElement,
  isDefault = false,
): KeptBlock {
  const kept = keptIn<KeptBlock>(element, 'yishi:Block');
  if (kept) return kept;
  const kind = reading.kinds.get(step.kind);
  const block = kind ? newBlock(kind, reading.newId, false) : { id: reading.newId(), steps: [] };
  const { steps: _, ...bare } = block;
  const name = element.name ? { name: { 'zh-CN': element.name } } : {};
  if (!kind?.blocks?.conditions) return { ...bare, ...name };
  const text = (element.conditionExpression as ModdleElement | undefined)?.body;
  if (typeof text === 'string' && text.trim() !== '') {
    const { 'zh-CN': zh, en } = nameOf(element);
    reading.left.push({
      'zh-CN': `分支${zh}的条件“${text.trim()}”须重新设置`,
      en: `The condition "${text.trim()}" of the branch ${en} has to be set again`,
    });
  }
  return { ...bare, ...name, ...(isDefault ? { otherwise: true } : {}) };
}

const isJoin = (graph: FlowGraph, id: string): boolean =>
  graph.next(id).length <= 1 && /Gateway$/.test(graph.elements.get(id)?.$type ?? '');

/** Steps from an element on, as far as the ways come together again at `stop`. */
function sequence(
  reading: Reading,
  graph: FlowGraph,
  from: string | undefined,
  stop: ReadonlySet<string>,
): StepDefinition[] {
  const steps: StepDefinition[] = [];
  let id = from;
  while (id !== undefined && !stop.has(id)) {
    const element = graph.elements.get(id);
    if (!element) break;
    if (reading.seen.has(element)) {
      reading.left.push({
        'zh-CN': `回到${nameOf(element)['zh-CN']}的连线；请改用步骤的“退回”或“重复”`,
        en: `The line back to ${nameOf(element).en}; use "Send back" of the step or a repetition`,
      });
      break;
    }
    reading.seen.add(element);
    const links = graph.next(id);
    const kept = keptIn<KeptStep>(element, 'yishi:Step');
    if (isJoin(graph, id) && !kept) {
      id = links[0]?.to;
      continue;
    }
    const own = stepsOf(reading, graph, id, element, stop);
    steps.push(...own.steps);
    id = own.next;
  }
  return steps;
}

function stepsOf(
  reading: Reading,
  graph: FlowGraph,
  id: string,
  element: ModdleElement,
  stop: ReadonlySet<string>,
): { steps: StepDefinition[]; next: string | undefined } {
  const links = graph.next(id);
  const step = stepOf(reading, element);
  const kind = step && reading.kinds.get(step.kind);
  const inner = element.flowElements ? flowGraph(element) : undefined;
  if (inner && (!kind?.blocks || kind.blocks.max !== 1)) {
    reading.left.push({
      'zh-CN': `${nameOf(element)['zh-CN']}的边框；里面的步骤已放在外面`,
      en: `${nameOf(element).en}: its frame; the steps in it stand outside now`,
    });
    const steps = innerSteps(reading, inner);
    noteOthers(reading, element);
    return { steps, next: links[0]?.to };
  }
  if (inner && step) {
    const begin = inner.elements.get(inner.start ?? '');
    const block = begin ? blockOf(reading, step, begin) : { id: reading.newId() };
    const blocks = [{ ...block, steps: innerSteps(reading, inner) }];
    noteOthers(reading, element);
    return { steps: [{ ...step, blocks }], next: links[0]?.to };
  }
  const splits = kind?.blocks && keptIn(element, 'yishi:Step') && links.length > 0;
  if (links.length > 1 || splits) {
    const splitting = splitterOf(reading, element, step);
    const join = graph.joinOf(id);
    const inside = new Set([...stop, ...(join === undefined ? [] : [join])]);
    const blocks = links.map(({ to, element: flow }) => ({
      ...blockOf(reading, splitting.step, flow, element.default === flow),
      steps: sequence(reading, graph, to, inside),
    }));
    return {
      steps: [...splitting.before, { ...splitting.step, blocks }],
      next: stop.has(join ?? '') ? undefined : join,
    };
  }
  if (!step) {
    reading.left.push(nameOf(element));
    return { steps: [], next: links[0]?.to };
  }
  return { steps: [step], next: links[0]?.to };
}

/** The step that splits: the element itself, or one made for ways that leave a task or a rare gateway. */
function splitterOf(
  reading: Reading,
  element: ModdleElement,
  step: StepDefinition | undefined,
): { before: StepDefinition[]; step: StepDefinition } {
  const { kinds, procedure, newId } = reading;
  if (step && kinds.get(step.kind)?.blocks) return { before: [], step };
  if (!step) {
    reading.left.push({
      'zh-CN': `${nameOf(element)['zh-CN']}；已改为条件分支`,
      en: `${nameOf(element).en}: is a branch by conditions now`,
    });
  }
  const wanted = step ? 'parallel' : 'exclusive';
  const kind = kinds.all().find((one) => shapeOf(one) === wanted);
  if (!kind) throw new Error(`no kind of step is drawn as ${wanted}`);
  const { blocks: _, ...made } = newStep(procedure, kind, newId);
  return { before: step ? [step] : [], step: made };
}

/** Inside a sub-process its own beginning and end are no steps. */
function innerSteps(reading: Reading, graph: FlowGraph): StepDefinition[] {
  const { kinds, seen } = reading;
  const begin = graph.elements.get(graph.start ?? '');
  const begins = begin?.$type === 'bpmn:StartEvent';
  if (begin && begins) seen.add(begin);
  const from = begins ? graph.next(graph.start ?? '')[0]?.to : graph.start;
  const ends = [...graph.elements].filter(
    ([, one]) => one.$type === 'bpmn:EndEvent' && !keptIn(one, 'yishi:Step'),
  );
  for (const [, one] of ends) seen.add(one);
  const steps = sequence(reading, graph, from, new Set(ends.map(([id]) => id)));
  return steps.filter(({ kind }) => !kinds.get(kind)?.first);
}

/** What stands in a container and was not taken over. */
function noteOthers({ left, seen }: Reading, container: ModdleElement): void {
  const lists = [container.flowElements, container.artifacts, container.laneSets];
  for (const element of lists.flatMap(listOf)) {
    if (element.$type === 'bpmn:SequenceFlow' || element.$type === 'bpmn:Association') continue;
    const attached = element.attachedToRef as ModdleElement | undefined;
    // The timer of a deadline is drawn from the settings of its step.
    if (attached && keptIn(attached, 'yishi:Step')) continue;
    if (!seen.has(element)) left.push(nameOf(element));
  }
}

/** A procedure begins with a start and ends with an end. */
function withEnds(reading: Reading, steps: StepDefinition[]): StepDefinition[] {
  const { kinds, procedure, newId } = reading;
  const all = kinds.all();
  const [first, last] = [steps[0], steps.at(-1)];
  const [begin, finish] = [all.find((one) => one.first), all.find((one) => one.last)];
  const begins = first && kinds.get(first.kind)?.first;
  const ends = last && kinds.get(last.kind)?.last;
  return [
    ...(begins || !begin ? [] : [newStep(procedure, begin, newId)]),
    ...steps,
    ...(ends || !finish ? [] : [newStep(procedure, finish, newId)]),
  ];
}

/**
 * The procedure that a BPMN 2.0 document draws, as far as it is built of blocks, and in words what is
 * left out. A document that was exported from here comes back as it was.
 */
export async function readBpmn(
  xml: string,
  kinds: Registry<StepKindDefinition>,
  newId: NewId,
): Promise<Result<ReadBpmn>> {
  let root: ModdleElement;
  try {
    ({ rootElement: root } = await newModdle().fromXML(xml));
  } catch {
    return refuse({ path: '', code: 'bpmn.read', message: '不是有效的 BPMN 2.0 文件' });
  }
  const roots = listOf(root.rootElements);
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const process = processes.find(({ flowElements }) => listOf(flowElements).length > 0);
  if (!process) return refuse({ path: '', code: 'bpmn.empty', message: '文件里没有流程' });
  const kept = keptIn<Omit<ProcedureDefinition, 'steps'>>(process, 'yishi:Procedure');
  const title = { 'zh-CN': process.name ?? '导入的流程' };
  const procedure: ProcedureDefinition = {
    ...(kept ?? {
      key: newId(),
      title,
      number: '{street}-{yyyy}-{seq:3}',
      caseTitle: `applicant.name + ${JSON.stringify(title['zh-CN'])}`,
    }),
    steps: [],
  };
  const reading: Reading = { kinds, newId, procedure, left: [], seen: new Set() };
  const graph = flowGraph(process);
  procedure.steps = withEnds(reading, sequence(reading, graph, graph.start, new Set()));
  noteOthers(reading, process);
  for (const other of processes) {
    if (other !== process && listOf(other.flowElements).length > 0) {
      const name = other.name ?? other.id ?? '';
      reading.left.push({ 'zh-CN': `另一个流程“${name}”`, en: `Another process, "${name}"` });
    }
  }
  for (const collaboration of roots.filter(({ $type }) => $type === 'bpmn:Collaboration')) {
    reading.left.push(...listOf(collaboration.messageFlows).map(nameOf));
  }
  return ok({
    procedure,
    left: [...new Map(reading.left.map((one) => [one['zh-CN'], one])).values()],
  });
}
