const say = (words: string) => ({ 'zh-CN': words });

/** A pack of one register, whose dates were written as words. */
export const shopsPack = (key: string) => ({
  key,
  title: say('商户'),
  procedures: [],
  policies: [],
  forms: [
    {
      key,
      title: say('商户登记表'),
      fields: [
        { id: 'name', key: '名称', kind: 'text', label: say('名称'), required: true },
        { id: 'keeper', key: '店主', kind: 'text', label: say('店主'), privacy: 'personal' },
        { id: 'since', key: '开业', kind: 'text', label: say('开业日期') },
        { id: 'note', key: '备注', kind: 'text', label: say('备注') },
      ],
    },
  ],
  registers: [
    {
      key,
      title: say('商户台账'),
      form: key,
      titleField: 'name',
      columns: ['since'],
      access: [{ allow: ['read', 'exact', 'write', 'keep'], who: {}, scope: 'all' }],
    },
  ],
});
