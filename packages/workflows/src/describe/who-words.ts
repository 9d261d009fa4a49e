import { unreachable } from '@yishi/policies';
import { everyStep, type Who } from '../definition/index.ts';
import { fieldLabel } from './field-label.ts';
import { alike, listed, quoted, say, type Said } from './said.ts';
import type { Described, Titles } from './types.ts';

const levels: Record<string, Said> = {
  district: say('区', 'district'),
  street: say('街道', 'street'),
  community: say('社区', 'community'),
  area: say('片区', 'area'),
  building: say('楼栋', 'building'),
};

function unitWords(
  described: Described,
  titles: Titles,
  who: Extract<Who, { type: 'post' | 'head' | 'body' }>,
): Said {
  const { unit, level } = who;
  const above = level === undefined ? undefined : levels[level];
  const within = (inner: Said): Said =>
    above
      ? say(`${inner['zh-CN']}所在的${above['zh-CN']}`, `the ${above.en} of ${inner.en}`)
      : inner;
  switch (unit?.from) {
    case 'unit':
      return within(quoted(alike(titles.unit?.(unit.id) ?? unit.id)));
    case 'field': {
      const name = quoted(fieldLabel(described, unit.form, unit.field));
      return within(say(`${name['zh-CN']}中的单位`, `the unit in ${name.en}`));
    }
    default:
      return above
        ? within(say('申请人', 'the applicant'))
        : say('申请人所在的单位', 'the unit of the applicant');
  }
}

/** A way of naming people, e.g. 申请人所在的街道的民政办主任. */
export function whoWords(described: Described, titles: Titles, who: Who): Said {
  const of = (zh: string, en: string): Said => {
    const unit = unitWords(described, titles, who as Extract<Who, { type: 'head' }>);
    return say(`${unit['zh-CN']}的${zh}`, `${en} of ${unit.en}`);
  };
  switch (who.type) {
    case 'person':
      return listed(who.ids.map((id) => alike(titles.person?.(id) ?? id)));
    case 'post': {
      const title = titles.post?.(who.post) ?? who.post;
      return of(title, title);
    }
    case 'head':
      return of('负责人', 'the head');
    case 'body': {
      const title = titles.body?.(who.body) ?? who.body;
      return of(`${title}成员`, `members of ${title}`);
    }
    case 'role':
      return alike(titles.role?.(who.role) ?? who.role);
    case 'applicant':
      return say('申请人', 'the applicant');
    case 'chosen': {
      if (!who.from?.length) return say('申请人选定的人', 'whom the applicant chooses');
      const from = whosWords(described, titles, who.from);
      return say(
        `申请人从${from['zh-CN']}中选定的人`,
        `whom the applicant chooses from ${from.en}`,
      );
    }
    case 'field': {
      const name = quoted(fieldLabel(described, who.form, who.field));
      return say(`${name['zh-CN']}中填写的人`, `the person entered in ${name.en}`);
    }
    case 'handler': {
      const steps = everyStep(described.procedure);
      const found = steps.find(({ step }) => step.id === who.step)?.step.name;
      const name = quoted(found ?? alike(who.step));
      return say(`${name['zh-CN']}的办理人`, `whoever handled ${name.en}`);
    }
    default:
      return unreachable(who);
  }
}

export const whosWords = (described: Described, titles: Titles, whos: readonly Who[]): Said =>
  listed(whos.map((who) => whoWords(described, titles, who)));
