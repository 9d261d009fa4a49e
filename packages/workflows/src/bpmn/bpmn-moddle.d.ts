/** What is used of bpmn-moddle, which has no types at its door. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    $type: string;
    $instanceOf(type: string): boolean;
    id?: string;
    name?: string;
    [property: string]: unknown;
  }

  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, properties?: Record<string, unknown>): ModdleElement;
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: { message: string }[] }>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
