import type { RegisterChoice } from '@yishi/api';
import type { FieldDefinition, FormData, FormDefinition } from '@yishi/forms';
import { textIn, type Text } from '@yishi/policies';
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
export function setupForm(setup: Setup, before: RegisterDefinition | null): FormDefinition {
  const { fields } = setup;
  const titles = fields.filter(({ id, title }) => title || id === before?.titleField);
  return {
    key: 'register-setup',
    title: say('台账设置', 'Register'),
    fields: [
      words('title_zh', say('台账名称', 'Name'), true),
      {
        ...choice('titleField', say('记录叫什么', 'What a record is called'), listed(titles)),
        required: true,
        help: say(
          '列表里用它打开记录；只能用必填的字段',
          'Opens the record in lists; a required field',
        ),
      },
      folded('list', listWords(setup, before), listFields(setup, before)),
      folded('rights', rightsWords(setup, before), [accessTable(setup)]),
    ],
  };
}

/** What it begins with is good as it stands: it is said in one line, and opened by who wants another. */
const folded = (id: string, label: Text, fields: FieldDefinition[]): FieldDefinition => ({
  ...{ id, key: id, kind: 'section', label, fields },
  settings: { collapsed: true },
});

function listFields({ fields }: Setup, before: RegisterDefinition | null): FieldDefinition[] {
  const units = fields.filter(({ unit }) => unit);
  const filters = fields.filter(({ filter }) => filter);
  const uniques = fields.filter(({ id, unique }) => unique || before?.unique?.includes(id));
  return [
    {
      ...several('columns', say('列表显示', 'Shown in the list'), listed(fields)),
      required: true,
    },
    ...(filters.length > 0
      ? [several('filters', say('可按什么筛选', 'Lists are narrowed by'), listed(filters))]
      : []),
    ...(uniques.length > 0
      ? [
          {
            ...several(
              'unique',
              say('相同时提醒重复', 'Equal ones are warned of'),
              listed(uniques),
            ),
            help: say('如证件号码、地址', 'Such as numbers of documents, addresses'),
          },
        ]
      : []),
    ...(units.length > 0
      ? [
          {
            ...choice(
              'unit',
              say('记录属于哪个单位', 'To which unit a record belongs'),
              listed(units),
            ),
            help: say('不选时属于登记人的单位', 'To that of who added it where none is chosen'),
          },
        ]
      : []),
    words('title_en', say('英文名称', 'Name in English'), false),
  ];
}

function accessTable({ posts, roles }: Setup): FieldDefinition {
  const people = [
    { value: everyone, label: say('所有登录的人', 'Everybody who is signed in') },
    ...posts.map(({ key, title }) => ({ value: `post:${key}`, label: title })),
    ...roles.map(({ key, title }) => ({ value: `role:${key}`, label: title })),
  ];
  return {
    id: 'access',
    key: 'access',
    kind: 'table',
    label: say('每行一项权限', 'One right in each row'),
    required: true,
    settings: { minRows: 1, maxRows: 30 },
    fields: [
      { ...choice('who', say('谁', 'Who'), people), required: true },
      { ...several('allow', say('可以', 'May'), acts), required: true },
      { ...choice('scope', say('哪些记录', 'Which records'), scopes), required: true },
    ],
  };
}

function listWords(setup: Setup, before: RegisterDefinition | null): Text {
  const { columns, filters = [], unique = [] } = listData(setup, before);
  const parts = [
    { count: columns.length, zh: '显示 # 列', en: '# columns' },
    { count: filters.length, zh: '按 # 项筛选', en: '# filters' },
    { count: unique.length, zh: '按 # 项查重', en: '# against doubles' },
  ].filter(({ count }) => count > 0);
  const said = (locale: 'zh' | 'en') =>
    parts.map((part) => part[locale].replace('#', String(part.count)));
  const [zh, en] = [said('zh'), said('en')];
  return say(`列表、筛选和查重：${zh.join('，')}`, `List, filters, doubles: ${en.join(', ')}`);
}

function rightsWords({ posts, roles }: Setup, before: RegisterDefinition | null): Text {
  const known = new Map([
    [everyone, say('所有登录的人', 'everybody who is signed in')],
    ...posts.map(({ key, title }) => [`post:${key}`, title] as const),
    ...roles.map(({ key, title }) => [`role:${key}`, title] as const),
  ]);
  const who = [...new Set(accessData(before).map((row) => row.who))].flatMap((name) => {
    return known.get(name) ?? [];
  });
  return say(
    `谁能做什么：${who.map((each) => each['zh-CN']).join('、')}`,
    `Who may do what: ${who.map((each) => textIn(each, 'en')).join(', ')}`,
  );
}

type Options = { value: string; label: Text }[];
const listed = (fields: readonly RegisterChoice[]): Options =>
  fields.map(({ id, label }) => ({ value: id, label }));

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

interface ListData {
  columns: string[];
  filters?: string[];
  unique?: string[];
  unit?: string;
  title_en?: string;
}

interface Entered {
  title_zh: string;
  titleField: string;
  list: ListData;
  rights: { access: Row[] };
}

/** What the form begins with: the register that there is, or what suits most. */
export function setupData(setup: Setup, register: RegisterDefinition | null): FormData {
  const titleField = register?.titleField ?? namingField(setup.fields)?.id;
  return {
    title_zh: register?.title['zh-CN'] ?? `${setup.title['zh-CN']}台账`,
    ...(titleField ? { titleField } : {}),
    list: listData(setup, register),
    rights: { access: accessData(register) },
  };
}

/** Records are called by words; by what is about a person only where nothing else names them. */
export function namingField(fields: readonly RegisterChoice[]): RegisterChoice | undefined {
  const unlike = ({ label, personal, words: written }: RegisterChoice) =>
    (written ? 0 : 4) + (personal ? 2 : 0) + (/[名称]|标题/.test(label['zh-CN']) ? 0 : 1);
  return fields.filter(({ title }) => title).toSorted((a, b) => unlike(a) - unlike(b))[0];
}

function listData({ fields }: Setup, register: RegisterDefinition | null): ListData {
  if (!register) {
    const named = namingField(fields);
    const unit = fields.find((each) => each.unit);
    return {
      columns: fields
        .filter(({ id }) => id !== named?.id)
        .slice(0, 5)
        .map(({ id }) => id),
      ...(unit ? { unit: unit.id } : {}),
    };
  }
  const { title, columns, filters, unique, unit } = register;
  return {
    columns: [...columns],
    ...(filters?.length ? { filters: [...filters] } : {}),
    ...(unique?.length ? { unique: [...unique] } : {}),
    ...(unit ? { unit } : {}),
    ...(title.en ? { title_en: title.en } : {}),
  };
}

function accessData(register: RegisterDefinition | null): Row[] {
  if (!register)
    return [{ who: 'role:administrator', allow: ['read', 'exact', 'write', 'keep'], scope: 'all' }];
  return register.access
    .filter(isPicked)
    .flatMap(({ who, allow, scope }) =>
      namesOf(who).map((name) => ({ who: name, allow: [...allow], scope })),
    );
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
  const { title_zh, titleField, list, rights } = data as unknown as Entered;
  const { title_en, columns, filters, unique, unit } = list;
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
    access: [
      ...rulesOf(rights.access),
      ...(before?.access ?? []).filter((rule) => !isPicked(rule)),
    ],
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
