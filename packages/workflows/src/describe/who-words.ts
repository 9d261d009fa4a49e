import { unreachable } from '@yishi/policies';
import { everyStep, type Who } from '../definition/index.ts';
import { fieldLabel } from './field-label.ts';
import type { Described, Titles } from './types.ts';

const levels: Record<string, string> = {
  district: '区',
  street: '街道',
  community: '社区',
  area: '片区',
  building: '楼栋',
};

function unitWords(
  described: Described,
  titles: Titles,
  who: Extract<Who, { type: 'post' | 'head' | 'body' }>,
): string {
  const { unit, level } = who;
  const above = level === undefined ? '' : levels[level];
  switch (unit?.from) {
    case 'unit': {
      const name = titles.unit?.(unit.id) ?? unit.id;
      return above ? `“${name}”所在的${above}` : `“${name}”`;
    }
    case 'field': {
      const name = `“${fieldLabel(described, unit.form, unit.field)}”中的单位`;
      return above ? `${name}所在的${above}` : name;
    }
    default:
      return above ? `申请人所在的${above}` : '申请人所在的单位';
  }
}

/** A way of naming people, e.g. 申请人所在的街道的民政办主任. */
export function whoWords(described: Described, titles: Titles, who: Who): string {
  switch (who.type) {
    case 'person':
      return who.ids.map((id) => titles.person?.(id) ?? id).join('、');
    case 'post':
      return `${unitWords(described, titles, who)}的${titles.post?.(who.post) ?? who.post}`;
    case 'head':
      return `${unitWords(described, titles, who)}的负责人`;
    case 'body':
      return `${unitWords(described, titles, who)}的${titles.body?.(who.body) ?? who.body}成员`;
    case 'role':
      return titles.role?.(who.role) ?? who.role;
    case 'applicant':
      return '申请人';
    case 'chosen':
      return who.from?.length
        ? `申请人从${whosWords(described, titles, who.from)}中选定的人`
        : '申请人选定的人';
    case 'field':
      return `“${fieldLabel(described, who.form, who.field)}”中填写的人`;
    case 'handler': {
      const steps = everyStep(described.procedure);
      const name = steps.find(({ step }) => step.id === who.step)?.step.name['zh-CN'];
      return `“${name ?? who.step}”的办理人`;
    }
    default:
      return unreachable(who);
  }
}

export const whosWords = (described: Described, titles: Titles, whos: readonly Who[]): string =>
  whos.map((who) => whoWords(described, titles, who)).join('、');
