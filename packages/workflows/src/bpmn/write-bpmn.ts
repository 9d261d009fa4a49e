import type {
  BlockDefinition,
  ProcedureDefinition,
  Registry,
  StepDefinition,
  StepKindDefinition,
} from '../definition/index.ts';
import { layoutProcedure } from './layout.ts';
import { newModdle, type BpmnModdle, type ModdleElement } from './moddle.ts';
import type { DrawnFlow, DrawnNode, Point } from './types.ts';

const types: Record<DrawnNode['shape'], string> = {
  startEvent: 'bpmn:StartEvent',
  endEvent: 'bpmn:EndEvent',
  userTask: 'bpmn:UserTask',
  sendTask: 'bpmn:SendTask',
  serviceTask: 'bpmn:ServiceTask',
  scriptTask: 'bpmn:ScriptTask',
  timer: 'bpmn:IntermediateCatchEvent',
  exclusive: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  each: 'bpmn:SubProcess',
  loop: 'bpmn:SubProcess',
  'join-exclusive': 'bpmn:ExclusiveGateway',
  'join-parallel': 'bpmn:ParallelGateway',
  'inner-start': 'bpmn:StartEvent',
  'inner-end': 'bpmn:EndEvent',
};

/** Without what the diagram itself says. */
function bareStep({ id: _, blocks: __, ...step }: StepDefinition): object {
  return step;
}

const bareBlock = ({ steps: _, ...block }: BlockDefinition): object => block;

class Writer {
  readonly moddle: BpmnModdle = newModdle();
  readonly elements = new Map<string, ModdleElement>();
  readonly planes: ModdleElement[] = [];

  kept(type: string, content: object): ModdleElement {
    const values = [this.moddle.create(type, { json: JSON.stringify(content) })];
    return this.moddle.create('bpmn:ExtensionElements', { values });
  }

  node(node: DrawnNode): ModdleElement[] {
    const { moddle } = this;
    const { id, shape, name, step, block } = node;
    const extension = step
      ? this.kept('yishi:Step', bareStep(step))
      : block
        ? this.kept('yishi:Block', bareBlock(block))
        : undefined;
    const element = moddle.create(types[shape], {
      id,
      ...(name ? { name } : {}),
      ...(extension ? { extensionElements: extension } : {}),
      ...(shape === 'timer' ? { eventDefinitions: [this.timer()] } : {}),
      ...(shape === 'each' ? { loopCharacteristics: this.each() } : {}),
      ...(shape === 'loop'
        ? { loopCharacteristics: moddle.create('bpmn:StandardLoopCharacteristics') }
        : {}),
      incoming: [],
      outgoing: [],
      ...(shape === 'each' || shape === 'loop' ? { flowElements: [] } : {}),
    });
    this.elements.set(id, element);
    this.shape(element, node, shape === 'each' || shape === 'loop');
    if (!node.deadline) return [element];
    const timer = moddle.create('bpmn:BoundaryEvent', {
      id: `${id}.deadline`,
      name: '期限',
      attachedToRef: element,
      cancelActivity: false,
      eventDefinitions: [this.timer()],
    });
    const at = { x: node.x + node.width - 46, y: node.y + node.height - 18 };
    this.shape(timer, { ...at, width: 36, height: 36 });
    return [element, timer];
  }

  timer = (): ModdleElement => this.moddle.create('bpmn:TimerEventDefinition');
  each = (): ModdleElement => this.moddle.create('bpmn:MultiInstanceLoopCharacteristics');

  shape(
    element: ModdleElement,
    { x, y, width, height }: Point & Pick<DrawnNode, 'width' | 'height'>,
    expanded = false,
  ): void {
    const bounds = this.moddle.create('dc:Bounds', { x, y, width, height });
    this.planes.push(
      this.moddle.create('bpmndi:BPMNShape', {
        id: `${element.id}.shape`,
        bpmnElement: element,
        bounds,
        ...(expanded ? { isExpanded: true } : {}),
      }),
    );
  }

  flow({ id, from, to, points, block }: DrawnFlow): ModdleElement {
    const { moddle } = this;
    const [source, target] = [this.elements.get(from), this.elements.get(to)];
    const name = block?.name?.['zh-CN'] ?? (block?.otherwise ? '其他情况' : undefined);
    const element = moddle.create('bpmn:SequenceFlow', {
      id,
      ...(name ? { name } : {}),
      sourceRef: source,
      targetRef: target,
      ...(block ? { extensionElements: this.kept('yishi:Block', bareBlock(block)) } : {}),
      ...(block?.when === undefined
        ? {}
        : {
            conditionExpression: moddle.create('bpmn:FormalExpression', {
              body: block.when,
              language: 'https://www.omg.org/spec/DMN/20191111/FEEL/',
            }),
          }),
    });
    (source?.outgoing as ModdleElement[]).push(element);
    (target?.incoming as ModdleElement[]).push(element);
    if (block?.otherwise && source) source.default = element;
    const waypoint = points.map(({ x, y }) => moddle.create('dc:Point', { x, y }));
    this.planes.push(
      moddle.create('bpmndi:BPMNEdge', { id: `${id}.edge`, bpmnElement: element, waypoint }),
    );
    return element;
  }
}

/** A procedure as a BPMN 2.0 document with its layout; what BPMN cannot say stands in extensions. */
export async function writeBpmn(
  procedure: ProcedureDefinition,
  kinds: Registry<StepKindDefinition>,
): Promise<string> {
  const writer = new Writer();
  const { moddle } = writer;
  const { steps, scenarios: _, ...head } = procedure;
  const { nodes, flows } = layoutProcedure(steps, kinds);
  const top: ModdleElement[] = [];
  const listOf = (parent: string | undefined): ModdleElement[] =>
    parent === undefined ? top : (writer.elements.get(parent)?.flowElements as ModdleElement[]);
  for (const node of nodes) listOf(node.parent).push(...writer.node(node));
  for (const flow of flows) listOf(flow.parent).push(writer.flow(flow));
  const process = moddle.create('bpmn:Process', {
    id: procedure.key,
    name: procedure.title['zh-CN'],
    isExecutable: false,
    extensionElements: writer.kept('yishi:Procedure', head),
    flowElements: top,
  });
  const plane = moddle.create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: process,
    planeElement: writer.planes,
  });
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: 'urn:yishi:procedure',
    rootElements: [process],
    diagrams: [moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}
