import type { TaskView } from '@yishi/api';
import { demoPerson } from '../support/demo-people.ts';
import { act, findTask, type Started } from '../support/expense.ts';
import type { Person } from '../support/person.ts';
import type { Product } from '../support/product.ts';
import { claims, projects } from './content.ts';
import { due } from './deadlines.ts';
import { startClaim, startProject } from './start.ts';

/** What the pictures are taken of. */
export interface Desks {
  /** On 张伟's desk, to be checked. */
  canteen: Started;
  /** On 王建国's desk, to be approved. */
  claim: Started;
}

/** Work of some days on the desks of 张伟 and 王建国, some of it late. */
export async function fillDesks(product: Pick<Product, 'url' | 'password'>): Promise<Desks> {
  const person = (username: string) => demoPerson(product, username);
  const [admin, worker, head, officer, second, third] = await Promise.all(
    ['admin', 'chenxiaoyan', 'wangjianguo', 'zhangwei', 'linyun', 'mahong'].map(person),
  );
  if (!admin || !worker || !head || !officer || !second || !third) throw new Error('six people');

  const projectsDue = due(admin, 'community-project', 'check');
  await projectsDue({ amount: 0, unit: 'hour' });
  await startProject(third, projects.charging);
  await projectsDue({ amount: 2, unit: 'hour' });
  await startProject(second, projects.clinic);
  await projectsDue({ amount: 1, unit: 'workingDay' });
  await startProject(third, projects.lighting);
  await projectsDue();
  const canteen = await startProject(worker, projects.canteen);
  await startProject(second, projects.garden);
  await sendBack(officer, await startProject(head, projects.classes));

  const claimsDue = due(admin, 'expense-approval', 'first');
  await claimsDue({ amount: 0, unit: 'hour' });
  await startClaim(worker, claims.snacks);
  await claimsDue({ amount: 3, unit: 'hour' });
  await startClaim(worker, claims.gifts);
  await claimsDue();
  const claim = await startClaim(worker, claims.board);
  await startClaim(worker, claims.vests);
  const lamps = await startClaim(worker, claims.lamps);
  await act(head, await findTask(head, lamps.number), 'agree');
  return { canteen, claim };
}

/** The street wants something corrected: the application is on its author's desk again. */
async function sendBack(officer: Person, { number }: Started): Promise<void> {
  const { caseId, taskId } = await findTask(officer, number);
  const path = `/tasks/${caseId}/${taskId}`;
  const task = await officer.must<TaskView>('GET', path);
  await officer.must('POST', `${path}/return`, {
    revision: task.revision,
    toStep: task.returnTo[0]?.step,
    resume: 'straight-back',
    opinion: '请补充志愿者来源，并核对预计受益人数。',
    corrections: [{ field: 'beneficiaries', remark: '与问卷汇总不一致' }],
  });
}
