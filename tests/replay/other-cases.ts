import type { Connector } from '@yishi/workflows';
import { ConnectorRefusal } from '@yishi/workflows';
import { people } from '../../apps/api/src/engine/testing/district.ts';
import type { EngineTest } from '../../apps/api/src/engine/testing/engine-test.ts';
import { parallelProgram } from '../../apps/api/src/engine/testing/programs.ts';
import type { ApiTest } from '../../apps/api/src/http/testing/api-test.ts';
import {
  checkData,
  projectData,
  scoreData,
  uploadPdf,
} from '../../apps/api/src/http/testing/project-data.ts';
import { until } from '../support/product.ts';
import { begin, complete, sendBack } from './expense-cases.ts';

const experts = ['zhaomin', 'qianxuewen', 'sunli', 'lixiaoming', 'zhouzheng'];

/** 补正, five experts side by side, 会签 of two leaders; the notice's seven working days are over. */
export async function project(api: ApiTest): Promise<string> {
  const worker = await api.as('chenxiaoyan');
  const data = projectData(await uploadPdf(worker, '居民议事会决议.pdf'));
  const caseId = await begin(api, 'chenxiaoyan', 'community-project', data);
  await sendBack(api, 'zhangwei', caseId, 'straight-back');
  await complete(api, 'chenxiaoyan', caseId, 'submit', { data });
  await complete(api, 'zhangwei', caseId, 'agree', { opinion: '同意推荐', data: checkData });
  for (const [index, expert] of experts.entries())
    await complete(api, expert, caseId, 'score', { data: scoreData(80 + index) });
  await complete(api, 'liuzhiqiang', caseId, 'agree', { opinion: '同意' });
  await complete(api, 'heping', caseId, 'agree', { opinion: '同意立项' });
  return caseId;
}

/** A connector that says no once, as an operator sees it, and then repeats what it is given. */
export function refusingOnce(): Connector {
  let calls = 0;
  return {
    key: 'echo',
    call: async (input) => {
      calls += 1;
      if (calls === 1) throw new ConnectorRefusal('对方系统拒收');
      return { got: input };
    },
  };
}

/** A call that fails and is retried by an operator, beside a wait; then a decision. */
export async function sideBySide(engine: EngineTest): Promise<string> {
  await engine.publish(parallelProgram);
  const caseId = await engine.start(parallelProgram);
  const incident = await until('the incident', 30, async () => {
    const { incidents } = await engine.state(caseId);
    return incidents[0];
  });
  await engine.resolve(caseId, incident.id, 'retry');
  await until('call and wait', 30, async () => {
    const { effects, tasks } = await engine.state(caseId);
    return Object.keys(effects).length === 0 && Object.keys(tasks).length === 1;
  });
  await engine.complete(caseId, 'check', people.clerk);
  await engine.complete(caseId, 'decide', people.head, 'agree');
  return caseId;
}
