import { KindStopped } from '@yishi/workflows';
import { isUnavailable } from '../db/index.ts';
import type { Deps } from '../services/index.ts';
import { problemResponse } from './problem.ts';

interface Failed {
  requestId: string;
  route: string;
}

/** What a request is told that ended in a throw; the log keeps why. */
export function answerFailure(log: Deps['log'], at: Failed, error: Error): Response {
  const { requestId } = at;
  const told = (code: string, message: string) =>
    problemResponse([{ path: '', code, message }], requestId);
  if (error instanceof KindStopped) {
    log.error({ ...at, kind: error.kind }, 'a kind was stopped');
    return told('kind.hung', '这里用到的一个类型停止响应，请联系管理员更新或停用相应的插件');
  }
  if (isUnavailable(error)) {
    log.error({ ...at }, 'the database is unavailable');
    return told('database.unavailable', '数据库暂时无法连接，请稍候片刻再试');
  }
  log.error({ ...at, error: plain(error) }, 'bug');
  return told('internal', '服务出错，请稍后再试；如再次出现，请把请求编号告诉管理员');
}

/** A database error carries the values that were written: only words, place and cause are kept. */
interface PlainError {
  name: string;
  message: string;
  stack: string | undefined;
  cause: PlainError | undefined;
}

const plain = (error: Error): PlainError => ({
  name: error.name,
  message: error.message.split('\nparams:')[0] ?? '',
  stack: error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n'),
  cause: error.cause instanceof Error ? plain(error.cause) : undefined,
});
