import type { FileRef } from '../../contract/contract.gen.ts';
import type { Caller } from './api-test.ts';

/** A small PDF, by its first bytes. */
export async function uploadPdf(person: Caller, name: string): Promise<FileRef> {
  const form = new FormData();
  form.append('file', new File(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n'], name));
  return person.must('POST /files', { body: form });
}

/** A whole application, as the demonstration's pack wants it. */
export const projectData = (file: FileRef): object => ({
  基本情况: {
    项目名称: '银龄暖心食堂',
    项目类别: 'service',
    议事日期: '2026-02-10',
    实施期限: { from: '2026-04-01', to: '2026-11-30' },
    受益人数: 320,
    实施地点: '321111001001',
    项目内容: '为社区高龄老人提供午餐。',
    不重复承诺: true,
  },
  负责人和单位: { 项目负责人: 'wangjianguo', 联系电话: '13812345678' },
  经费: {
    预算明细: [
      { 支出内容: '餐具', 单价: 200_00, 数量: 100 },
      { 支出内容: '食材补贴', 单价: 10_000_00, 数量: 4 },
    ],
    资金来源: [{ 来源: 'public', 金额: 60_000_00 }],
  },
  附件: { minutes: { files: [file] } },
});

/** The officer's check of an application. */
export const checkData = { 材料齐全: true, 推荐等次: 'first' };

/** A score sheet with the same points everywhere. */
export const scoreData = (points: number): object => ({
  居民需求: points,
  方案可行: points,
  预算合理: points,
  长效机制: points,
});
