const say = (words: string) => ({ 'zh-CN': words });
const text = (id: string, key: string, more: object = {}) => ({
  ...{ id, key, kind: 'text', label: say(key), required: true, privacy: 'none' },
  ...more,
});
const columns = [text('street', '名称')];

/** A procedure that draws communities to be asked about a policy, and tells a group: two plug-ins. */
export const samplingPack = (key: string) => ({
  key,
  title: say('政策征求意见抽样'),
  policies: [],
  forms: [
    {
      key: 'sample',
      title: say('抽样名单'),
      fields: [
        text('policy', '政策名称'),
        text('places', '社区', { kind: 'table', fields: columns }),
      ],
    },
    { key: 'announced', title: say('公布号码'), fields: [text('number', '公开号码')] },
  ],
  procedures: [
    {
      key,
      title: say('政策征求意见抽样'),
      number: 'CY-{yyyy}-{seq:3}',
      caseTitle: '政策名称',
      steps: [
        {
          ...{ id: 'apply', kind: 'start', name: say('提出名单') },
          settings: { form: { form: 'sample', view: 'fill' } },
        },
        {
          ...{ id: 'draw', key: '抽签', kind: 'public-draw', name: say('公开抽取社区') },
          settings: {
            participants: { who: [{ type: 'applicant' }], applicant: 'allow' },
            candidates: '社区.名称',
            count: 2,
            source: say('12月5日双色球开奖号码'),
            form: { form: 'announced', view: 'fill' },
            value: 'number',
          },
        },
        {
          ...{ id: 'tell', kind: 'wecom-message', name: say('通知工作群') },
          settings: {
            robot: '社区工作群',
            format: 'text',
            text: say('《{{ 政策名称 }}》抽中{{ 抽签.drawn[1].name }}、{{ 抽签.drawn[2].name }}'),
          },
        },
        { id: 'done', kind: 'end', name: say('办结'), settings: { phase: 'completed' } },
      ],
    },
  ],
});

export const sampled = ['迎江路社区', '金山社区', '三茅宫社区', '朱方路社区'];
export const sampleData = {
  政策名称: '停车管理办法',
  社区: sampled.map((名称) => ({ 名称 })),
};
