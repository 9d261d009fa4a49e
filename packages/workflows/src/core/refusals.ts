import type { Problem } from '@yishi/policies';

/** Why an action is refused, in the words of an office; the web translates by code. */
export const refusals = {
  'case.exists': '该事项已经发起',
  'case.notStarted': '该事项尚未发起',
  'case.closed': '该事项已经结束',
  'task.closed': '该任务已经办结或已由他人办理',
  'task.stale': '该任务已有变化，请刷新后再办理',
  'task.suspended': '已退回补正，待补正提交后再办理',
  'actor.notAssignee': '您不是该任务的办理人',
  'actor.isApplicant': '不能审批自己提出的事项',
  'actor.isRecused': '您应当回避，不能办理本步骤',
  'actor.twice': '您在本步骤已经办理过，不能重复办理',
  'actor.notApplicant': '只有申请人可以这样做',
  'actor.notAdministrator': '只有管理员可以这样做',
  'actor.notSystem': '该操作由系统进行',
  'action.notAllowed': '该任务不能这样办理',
  'opinion.required': '请填写意见',
  'opinion.tooLong': '意见不能超过 2000 字',
  'reason.required': '请填写原因',
  'return.target': '不能退回到该步骤',
  'return.resume': '该步骤规定了退回后的办理方式',
  'transfer.notAllowed': '本步骤须由本人办理，不能转办',
  'transfer.holds': '该人员本来就是本步骤的办理人，请另选一人',
  'transfer.acted': '该人员在本步骤已经办理过，请另选一人',
  'transfer.recused': '该人员应当回避本步骤，请另选一人',
  'assign.people': '请指定 1 至 50 名办理人',
  'assign.applicant': '不能指定申请人审批自己的事项',
  'withdraw.notYours': '没有可以由您撤回的办理',
  'withdraw.tooLate': '后续步骤已经办理，不能撤回',
  'withdraw.notAllowed': '该步骤办理后不能撤回',
  'incident.closed': '该问题已经处理',
  'incident.parked': '该步骤正在等待补正，暂不能处理',
  'incident.how': '该问题不能这样处理',
  'limit.participants': '一个步骤最多 50 人',
  'choice.unknown': '没有需要选定人员的该步骤',
  'choice.tooMany': '选定的人员过多',
  'submission.required': '请填写表单',
  'submission.form': '提交的不是该任务的表单',
  'score.missing': '还有指标没有评分',
} as const;

export type RefusalCode = keyof typeof refusals;

export function refusal(code: RefusalCode, path = '', params?: Problem['params']): Problem {
  return { path, code, message: refusals[code], ...(params ? { params } : {}) };
}
