import type { Problem } from '@yishi/policies';

/** Refusals of the engine as such: none of them says anything about the action. */
export const engineProblems = {
  /** Nothing has happened. */
  unavailable: {
    path: '',
    code: 'engine.unavailable',
    message: '流程引擎暂时无法连接，操作没有生效，请稍后重试',
  },
  /** It may still happen: the same request again, with the same key, finds out. */
  timeout: {
    path: '',
    code: 'engine.timeout',
    message: '流程引擎没有及时回应，请稍后用同一请求重试，不会重复办理',
  },
  unknownCase: { path: '', code: 'case.unknown', message: '没有这个事项' },
  endedCase: { path: '', code: 'case.ended', message: '该事项已经办结' },
  erasedCase: { path: '', code: 'case.erased', message: '该事项的内容已依法删除' },
  haltedCase: {
    path: '',
    code: 'case.halted',
    message: '该事项出现异常，已暂停办理，请联系管理员',
  },
} satisfies Record<string, Problem>;
