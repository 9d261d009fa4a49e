import type { FileRef, StartCaseAnswer } from '@yishi/api';
import type { ApiTest, Caller } from '../../../apps/api/src/http/testing/api-test.ts';
import {
  checkData,
  projectData,
  scoreData,
  uploadPdf,
} from '../../../apps/api/src/http/testing/project-data.ts';
import { complete } from './cases.ts';

export const experts = ['zhaomin', 'qianxuewen', 'sunli', 'lixiaoming', 'zhouzheng'];

/** An application with an attachment, waiting for the street's check. */
export async function startProject(
  person: Caller,
): Promise<StartCaseAnswer & { attachment: FileRef }> {
  const attachment = await uploadPdf(person, '居民议事会决议.pdf');
  const draft = await person.must('POST /drafts', { body: { procedure: 'community-project' } });
  const { revision } = await person.must('PUT /drafts/{id}', {
    params: { id: draft.id },
    body: { data: projectData(attachment), revision: draft.revision },
  });
  const started = await person.must('POST /cases', { body: { draft: draft.id, revision } });
  return { ...started, attachment };
}

export async function checkProject(api: ApiTest, of: { caseId: string; number: string }) {
  const more = { opinion: '材料齐全', data: checkData };
  await complete(await api.as('zhangwei'), of, 'agree', more);
}

export async function score(
  api: ApiTest,
  of: { caseId: string; number: string },
  expert: string,
  points: number,
) {
  await complete(await api.as(expert), of, 'score', { data: scoreData(points) });
}
