import { readPacks } from '../../support/packs.ts';

interface Field {
  id: string;
  key: string;
  kind: string;
  label: Record<string, string>;
  required?: boolean;
}

interface Pack {
  forms: { key: string; fields: Field[] }[];
}

/** The pack of expense claims as it stands in the repository. */
export const expensePack = (): object => {
  const found = readPacks().find(({ key }) => key === 'expense-approval');
  if (!found) throw new Error('no pack expense-approval');
  return found.pack as object;
};

/** The same pack as somebody changed it: a field is called otherwise, and one more is asked for. */
export function changedPack(): object {
  const pack = structuredClone(expensePack()) as Pack;
  const form = pack.forms.find(({ key }) => key === 'expense');
  const title = form?.fields.find(({ key }) => key === '事由');
  if (!form || !title) throw new Error('the form of the pack has changed');
  title.label = { ...title.label, 'zh-CN': '报销事由' };
  form.fields.push({
    id: 'handler',
    key: '经办人',
    kind: 'text',
    label: { 'zh-CN': '经办人姓名', en: 'Handled by' },
    required: true,
  });
  return pack;
}

/** As a file that a browser uploads. */
export const packFile = (pack: object) => ({
  name: '经费报销.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(pack, null, 2)),
});
