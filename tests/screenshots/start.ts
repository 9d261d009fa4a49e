import type { Draft, FileRef } from '@yishi/api';
import type { Started } from '../support/expense.ts';
import type { Person } from '../support/person.ts';
import { receiptOf, uploadPdf } from '../support/receipt.ts';
import type { Claim, Project } from './content.ts';

const dataOf = (project: Project, file: FileRef): object => ({
  基本情况: {
    项目名称: project.title,
    项目类别: project.class,
    议事日期: '2026-10-20',
    实施期限: { from: '2026-12-01', to: '2027-05-31' },
    受益人数: project.beneficiaries,
    实施地点: project.region,
    项目内容: project.plan,
    不重复承诺: true,
  },
  负责人和单位: { 项目负责人: project.leader, 联系电话: '13812345678' },
  经费: {
    预算明细: project.budget.map(([item, price, count]) => ({
      支出内容: item,
      单价: price,
      数量: count,
    })),
    资金来源: [
      {
        来源: 'public',
        金额: project.budget.reduce((sum, [, price, count]) => sum + price * count, 0),
      },
    ],
  },
  附件: { minutes: { files: [file] } },
});

/** Draft, save, submit. */
async function start(person: Person, procedure: string, data: object): Promise<Started> {
  const draft = await person.must<Draft>('POST', '/drafts', { procedure });
  const { revision } = await person.must<{ revision: number }>('PUT', `/drafts/${draft.id}`, {
    data,
    revision: draft.revision,
  });
  return person.must<Started>('POST', '/cases', { draft: draft.id, revision });
}

/** A whole application, handed in by somebody of a community. */
export const startProject = async (person: Person, project: Project): Promise<Started> =>
  start(
    person,
    'community-project',
    dataOf(project, await uploadPdf(person, '居民议事会会议记录.pdf')),
  );

export const startClaim = async (person: Person, claim: Claim): Promise<Started> =>
  start(person, 'expense', {
    事由: claim.title,
    类别: claim.class,
    明细: claim.lines.map(([item, day, fen]) => ({ 名称: item, 日期: day, 金额: fen })),
    票据: [await receiptOf(person)],
  });
