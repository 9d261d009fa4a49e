import type { TestPack } from './packs.ts';

const say = (words: string) => ({ 'zh-CN': words });
const field = (id: string, key: string, kind: string, more: object = {}) => ({
  ...{ id, key, kind, label: say(key), privacy: 'none' },
  ...more,
});
const options = ['create', 'change', 'find', 'twice'].map((value) => ({
  value,
  label: say(value),
}));

const things = {
  key: 'things',
  title: say('物品台账'),
  form: 'thing',
  titleField: 'name',
  columns: ['code'],
  unique: ['code'],
  access: [
    {
      allow: ['read', 'exact', 'write', 'keep'],
      who: { posts: ['community-worker'] },
      scope: 'all',
    },
  ],
};

const record = (id: string, settings: object) => ({
  ...{ id, key: `步骤${id}`, kind: 'record', name: say(`台账${id}`) },
  settings: { register: 'things', ...settings },
});
const count = { field: 'count', value: '数量' };
const values = [{ field: 'name', value: '名称' }, { field: 'code', value: '编号' }, count];
const search = [{ field: 'code', value: '编号' }];
const way = (id: string, steps: object[], when?: string) =>
  when === undefined ? { id: `to_${id}`, otherwise: true, steps } : { id: `to_${id}`, when, steps };

/** A procedure that writes to a register of its pack, in the way that its form says. */
export const ledgerPack = {
  key: 'ledger',
  title: say('物品登记'),
  policies: [],
  forms: [
    {
      key: 'ask',
      title: say('登记申请'),
      fields: [
        field('how', '做法', 'choice', { settings: { options }, required: true }),
        field('name', '名称', 'text'),
        field('code', '编号', 'text'),
        field('count', '数量', 'number'),
        field('which', '物品', 'record', { settings: { register: 'things' } }),
      ],
    },
    {
      key: 'thing',
      title: say('物品'),
      fields: [
        field('name', '名称', 'text', { required: true }),
        field('code', '编号', 'text', { settings: { maxLength: 6 } }),
        field('count', '数量', 'number'),
      ],
    },
  ],
  registers: [things],
  procedures: [
    {
      key: 'ledger',
      title: say('物品登记'),
      number: 'WP-{yyyy}-{seq:3}',
      caseTitle: '"物品登记"',
      steps: [
        {
          ...{ id: 'apply', kind: 'start', name: say('申请') },
          settings: { form: { form: 'ask', view: 'fill' } },
        },
        {
          ...{ id: 'choice', kind: 'branch', name: say('做法'), settings: {} },
          blocks: [
            way(
              'new',
              [record('new', { action: 'create', values, copy: ['count'] })],
              '做法 = "create"',
            ),
            way(
              'other',
              [
                record('other', {
                  ...{ action: 'change', record: '物品', copy: ['count'] },
                  values: [count],
                }),
              ],
              '做法 = "change"',
            ),
            way(
              'again',
              [
                record('seen', { action: 'look-up', search }),
                {
                  ...{ id: 'pause', kind: 'fill', name: say('核对') },
                  settings: { participants: { who: [{ type: 'applicant' }], applicant: 'allow' } },
                },
                record('again', {
                  ...{ action: 'change', record: '步骤seen.record' },
                  values: [count],
                }),
              ],
              '做法 = "twice"',
            ),
            way('find', [
              record('find', { action: 'look-up', search, copy: ['count'] }),
              {
                ...{ id: 'found', kind: 'branch', name: say('找到'), settings: {} },
                blocks: [
                  way(
                    'no',
                    [
                      {
                        ...{ id: 'none', kind: 'end', name: say('没有') },
                        settings: { phase: 'refused', outcome: say('台账中没有') },
                      },
                    ],
                    'not(步骤find.found)',
                  ),
                  way('yes', []),
                ],
              },
            ]),
          ],
        },
        {
          ...{ id: 'end', kind: 'end', name: say('办结') },
          settings: {
            phase: 'completed',
            outcome: say('数量{{ if 步骤find = null then null else 步骤find.values.数量 }}'),
          },
        },
      ],
    },
  ],
} as unknown as TestPack;
