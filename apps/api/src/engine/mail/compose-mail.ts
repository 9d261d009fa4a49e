import type { Json } from '@yishi/workflows';

export interface News {
  /** Of the core's Notify command, e.g. task.new. */
  code: string;
  number: string;
  title: string;
  params: Record<string, Json>;
  link: string;
}

/** What has happened, by code; a code without words of its own says that there is news. */
const words: Record<string, (params: News['params']) => string> = {
  'task.new': () => '您有新的待办',
  'task.returned': () => '有事项退回，请您补正',
  'task.resumed': () => '补正已完成，请您继续办理',
  'task.transferred': () => '有任务转给您办理',
  'task.reassigned': () => '管理员指定您办理任务',
  'task.dueSoon': (params) => `任务即将到期${dayIn(params)}`,
  'task.overdue': (params) => `任务已经逾期${dayIn(params)}`,
  'task.escalated': (params) => `下级任务逾期未办${dayIn(params)}`,
  'case.urged': () => '有人催办，请尽快办理',
  'notify.text': () => '有事项告知您',
};

const dayIn = ({ day }: News['params']): string =>
  typeof day === 'string' ? `（期限 ${day}）` : '';

/**
 * The letter that tells one person. Mail leaves the house unsealed, so it says no more of the case
 * than its number and title; what else there is to know stands behind the link.
 */
export function composeMail(news: News): { subject: string; text: string } {
  const what = words[news.code]?.(news.params) ?? '事项有新动态';
  return {
    subject: `【一式】${what}：${news.number}`,
    text: [
      `${what}。`,
      '',
      `编号：${news.number}`,
      `标题：${news.title}`,
      '',
      `查看：${news.link}`,
    ].join('\n'),
  };
}
