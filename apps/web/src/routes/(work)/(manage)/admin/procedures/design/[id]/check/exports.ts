import type { ProcedureDefinition } from '@yishi/workflows';
import { text } from '#lib/i18n/index.ts';
import { kinds } from './kinds.ts';

function save(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What reads and writes diagrams is only fetched when it is used. */
const bpmn = () => import('@yishi/workflows/bpmn');

export async function saveBpmn(procedure: ProcedureDefinition): Promise<void> {
  const xml = await (await bpmn()).writeBpmn(procedure, kinds.stepKinds);
  save(`${text(procedure.title)}.bpmn`, 'application/xml', xml);
}

export async function savePicture(procedure: ProcedureDefinition): Promise<void> {
  const svg = (await bpmn()).procedureSvg(procedure, kinds.stepKinds);
  save(`${text(procedure.title)}.svg`, 'image/svg+xml', svg);
}
