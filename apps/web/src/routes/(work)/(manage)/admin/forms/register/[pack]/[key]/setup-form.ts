import type { RegisterChoice } from '@yishi/api';
import type { FieldDefinition, FormData, FormDefinition } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { RegisterAccess, RegisterDefinition } from '@yishi/workflows';

/** What the settings of a register are made from. */
export interface Setup {
  form: string;
  title: Text;
  fields: RegisterChoice[];
  posts: { key: string; title: Text }[];
  roles: { key: string; title: Text }[];
}

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const acts = [
  { value: 'read', label: say('查看（个人信息打码）', 'See, personal data masked') },
  { value: 'exact', label: say('查看完整个人信息', 'See personal data in full') },
  { value: 'write', label: say('登记和修改', 'Add and change') },
  {
    value: 'keep',
    label: say('锁定、更正、作废、导入、导出', 'Lock, correct, void, import, export'),
  },
];
const scopes = [
  { value: 'unit-and-below', label: say('本单位和下级单位的', 'Of their unit and those below') },
  { value: 'own-unit', label: say('本单位的', 'Of their own unit') },
  { value: 'owner', label: say('自己登记的', 'That they added') },
  { value: 'all', label: say('全部', 'All') },
];

const everyone = 'everyone';

/** The settings of a register as a form: what a list shows, and who may do what. */
export function setupForm({ fields, posts, roles }: Setup): FormDefinition {
  const of = (list: readonly RegisterChoice[]) =>
    list.map(({ id, label }) => ({ value: id, label }));
  const people = [
    { value: everyone, label: say('所有登录的人', 'Everybody who is signed in') },
    ...posts.map(({ key, title }) => ({ value: `post:${key}`, label: title })),
    ...roles.map(({ key, title }) => ({ value: `role:${key}`, label: title })),
  ];
  const units = fields.filter(({ unit }) => unit);
  const filters = fields.filter(({ filter }) => filter);
  return {
    key: 'register-setup',
    title: say('台账设置', 'Register'),
    fields: [
      words('title_zh', say('台账名称', 'Name'), true),
      words('title_en', say('英文名称', 'Name in English'), false),
      {
        ...choice(
          'titleField',
          say('记录叫什么', 'What a record is called'),
          of(fields.filter(({ title }) => title)),
        ),
        required: true,
        help: say(
          '列表里用它打开记录；只能用必填的字段',
          'Opens the record in lists; a required field',
        ),
      },
      { ...several('columns', say('列表显示', 'Shown in the list'), of(fields)), required: true },
      ...(filters.length > 0
        ? [several('filters', say('可按什么筛选', 'Lists are narrowed by'), of(filters))]
        : []),
      {
        ...several('unique', say('相同时提醒重复', 'Equal ones are warned of'), of(fields)),
        help: say('如证件号码、地址', 'Such as numbers of documents, addresses'),
      },
      ...(units.length > 0
        ? [
            {
              ...choice(
                'unit',
                say('记录属于哪个单位', 'To which unit a record belongs'),
                of(units),
              ),
              help: say('不选时属于登记人的单位', 'To that of who added it where none is chosen'),
            },
          ]
        : []),
      {
        id: 'access',
        key: 'access',
        kind: 'table',
        label: say('谁能做什么', 'Who may do what'),
        required: true,
        settings: { minRows: 1, maxRows: 30 },
        fields: [
          { ...choice('who', say('谁', 'Who'), people), required: true },
          { ...several('allow', say('可以', 'May'), acts), required: true },
          { ...choice('scope', say('哪些记录', 'Which records'), scopes), required: true },
        ],
      },
    ],
  };
}

type Options = { value: string; label: Text }[];

const words = (id: string, label: Text, required: boolean): FieldDefinition => ({
  ...{ id, key: id, kind: 'text', label, required },
  settings: { maxLength: 60 },
});
const choice = (id: string, label: Text, options: Options): FieldDefinition => ({
  ...{ id, key: id, kind: 'choice', label },
  settings: { options, widget: 'select' },
});
const several = (id: string, label: Text, options: Options): FieldDefinition => ({
  ...{ id, key: id, kind: 'multi-choice', label },
  settings: { options },
});

/** What the form begins with: the register that there is, or what suits most. */
export function setupData({ fields, title }: Setup, register: RegisterDefinition | null): FormData {
  if (!register) {
    const [first] = fields.filter((each) => each.title);
    const unit = fields.find((each) => each.unit);
    return {
      title_zh: `${title['zh-CN']}台账`,
      ...(first ? { titleField: first.id } : {}),
      columns: fields
        .filter(({ id }) => id !== first?.id)
        .slice(0, 5)
        .map(({ id }) => id),
      ...(unit ? { unit: unit.id } : {}),
      access: [
        { who: 'role:administrator', allow: ['read', 'exact', 'write', 'keep'], scope: 'all' },
      ],
    };
  }
  const { title: called, titleField, columns, filters, unique, unit, access } = register;
  return {
    title_zh: called['zh-CN'],
    ...(called.en ? { title_en: called.en } : {}),
    titleField,
    columns: [...columns],
    ...(filters?.length ? { filters: [...filters] } : {}),
    ...(unique?.length ? { unique: [...unique] } : {}),
    ...(unit ? { unit } : {}),
    access: access
      .filter(isPicked)
      .flatMap(({ who, allow, scope }) =>
        namesOf(who).map((name) => ({ who: name, allow: [...allow], scope })),
      ),
  };
}

const namesOf = ({ posts, roles }: RegisterAccess['who']): string[] => {
  const names = [
    ...(posts ?? []).map((key) => `post:${key}`),
    ...(roles ?? []).map((key) => `role:${key}`),
  ];
  return names.length > 0 ? names : [everyone];
};

/** Whether a rule can be picked here; people, units and both at once are left as they are. */
export const isPicked = ({ who }: RegisterAccess): boolean =>
  !who.persons && !who.units && !(who.posts && who.roles);

interface Row {
  who: string;
  allow: RegisterAccess['allow'];
  scope: RegisterAccess['scope'];
}

/** The register as the form has it; what the form does not show stays as it was. */
export function setupRegister(
  { form }: Setup,
  data: FormData,
  before: RegisterDefinition | null,
): RegisterDefinition {
  const entered = data as unknown as {
    title_zh: string;
    title_en?: string;
    titleField: string;
    columns: string[];
    filters?: string[];
    unique?: string[];
    unit?: string;
    access: Row[];
  };
  const { title_zh, title_en, titleField, columns, filters, unique, unit, access } = entered;
  return {
    key: before?.key ?? form,
    title: { 'zh-CN': title_zh, ...(title_en ? { en: title_en } : {}) },
    ...(before?.description ? { description: before.description } : {}),
    form,
    titleField,
    columns,
    ...(filters?.length ? { filters } : {}),
    ...(unique?.length ? { unique } : {}),
    ...(unit ? { unit } : {}),
    access: [...rulesOf(access), ...(before?.access ?? []).filter((rule) => !isPicked(rule))],
  };
}

/** Rows one after another that allow the same are one rule; posts and roles are never in one. */
function rulesOf(rows: readonly Row[]): RegisterAccess[] {
  const rules: RegisterAccess[] = [];
  for (const { who: name, allow, scope } of rows) {
    const [type, key = ''] = name.split(/:(.*)/s);
    const list = type === 'post' ? 'posts' : type === 'role' ? 'roles' : undefined;
    const last = rules.at(-1);
    const joins =
      list && last?.who[list] && last.scope === scope && last.allow.join() === allow.join();
    if (joins) last.who[list]?.push(key);
    else rules.push({ allow, who: list ? { [list]: [key] } : {}, scope });
  }
  return rules;
}
