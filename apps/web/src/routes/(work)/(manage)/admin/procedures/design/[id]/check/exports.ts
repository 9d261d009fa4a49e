import type { ProcedureDefinition } from '@yishi/workflows';
import { call, problemText } from '#lib/api/index.ts';
import { text } from '#lib/i18n/index.ts';
import { toasts } from '#lib/ui/index.ts';
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

/** The pack as publishing the design would make it, to be taken in elsewhere. */
export async function savePack(design: string): Promise<void> {
  const answer = await call('GET /admin/designs/{id}/export', { params: { id: design } });
  if (!answer.ok) {
    toasts.show(problemText(answer.problem), { tone: 'danger' });
    return;
  }
  const pack = answer.value;
  save(`${text(pack.title)}.json`, 'application/json', JSON.stringify(pack, null, 2));
}
