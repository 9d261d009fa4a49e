import type { Text } from '@yishi/policies';
import type { FieldDefinition, FormDefinition } from '../../definition/types.ts';

const words = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });

const personal = (purpose: Text): Partial<FieldDefinition> => ({ privacy: 'personal', purpose });

function group(name: Text, fields: FieldDefinition[]): FormDefinition {
  const [chinese, english = chinese] = [name['zh-CN'], name.en];
  const key = english.toLowerCase().replaceAll(' ', '-');
  const section: FieldDefinition = { id: key, key: chinese, kind: 'section', label: name, fields };
  return { key, title: name, fields: [section] };
}

const toContact = words('用于联系', 'To get in touch');
const toPay = words('用于拨付款项', 'To pay money out');

/** Groups that every installation has: what forms of a district ask for again and again. */
export const builtInGroups: readonly FormDefinition[] = [
  group(words('联系人', 'Contact'), [
    {
      id: 'name',
      key: '姓名',
      kind: 'text',
      label: words('姓名', 'Name'),
      settings: { maxLength: 40 },
      required: true,
      ...personal(toContact),
    },
    {
      id: 'post',
      key: '职务',
      kind: 'text',
      label: words('职务', 'Post'),
      settings: { maxLength: 40 },
    },
    {
      id: 'phone',
      key: '联系电话',
      kind: 'phone',
      label: words('联系电话', 'Telephone'),
      settings: { landline: true },
      required: true,
      ...personal(toContact),
    },
  ]),
  group(words('住址', 'Home address'), [
    {
      id: 'address',
      key: '地址',
      kind: 'address',
      label: words('地址', 'Address'),
      settings: { needs: ['region', 'detail'] },
      required: true,
      ...personal(toContact),
    },
    { id: 'postcode', key: '邮政编码', kind: 'postcode', label: words('邮政编码', 'Postcode') },
  ]),
  group(words('银行账户', 'Bank account'), [
    {
      id: 'holder',
      key: '户名',
      kind: 'text',
      label: words('户名', 'Account name'),
      settings: { maxLength: 60 },
      required: true,
      ...personal(toPay),
    },
    {
      id: 'bank',
      key: '开户银行',
      kind: 'text',
      label: words('开户银行', 'Bank'),
      help: words('写到支行', 'With its branch'),
      settings: { maxLength: 60 },
      required: true,
    },
    {
      id: 'account',
      key: '账号',
      kind: 'bank-card',
      label: words('账号', 'Account number'),
      settings: { account: true },
      required: true,
      ...personal(toPay),
    },
  ]),
];
