import type { Problem } from '@yishi/policies';

/** Refusals of the commit itself, beside those of the core. */
export const problems = {
  claimed: { path: '', code: 'task.claimed', message: '该任务已由其他人签收' },
  halted: { path: '', code: 'case.halted', message: '该事项出现异常，已暂停办理，请联系管理员' },
  erased: { path: '', code: 'case.erased', message: '该事项的内容已依法删除' },
  numberTaken: { path: '', code: 'case.number-taken', message: '事项编号重复，请检查编号规则' },
  failed: {
    path: '',
    code: 'engine.failed',
    message: '系统处理该操作时出错，已记录异常，操作没有生效',
  },
  busy: { path: '', code: 'case.busy', message: '该事项正在被其他人办理，请稍后再试' },
} satisfies Record<string, Problem>;

/** A kind in this version of the procedure has hung; other versions and procedures go on. */
export const quarantined = (kind: string): Problem => ({
  path: '',
  code: 'bundle.quarantined',
  message: '该流程的这个版本有步骤停止响应，已暂停办理，请联系管理员',
  params: { kind },
});

/** The database was put back to an earlier time than the engine. */
export const journalShort = (found: number, wanted: number): Problem => ({
  path: '',
  code: 'journal.short',
  message: `数据库中的记录（第${found}条）少于流程引擎（第${wanted - 1}条），请由管理员恢复`,
  params: { found, wanted },
});
