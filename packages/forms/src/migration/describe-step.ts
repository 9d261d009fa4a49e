import type { Locale, Text } from '@yishi/policies';
import { named, say } from '../changes/index.ts';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { showValue } from '../show/index.ts';
import type { MigrationStep } from './types.ts';

type Forms = Readonly<Record<'before' | 'after', CompiledForm>>;

/** What a step does, in one sentence. */
export function describeStep(
  { before, after }: Forms,
  registry: FieldKindRegistry,
  step: MigrationStep,
): Text {
  const old = (id: string) => nameIn(before, id);
  const now = (id: string) => nameIn(after, id);
  switch (step.type) {
    case 'convert':
      return withMisfit(conversion(step, old(step.from), now(step.to)), step.misfit);
    case 'split': {
      const [from, to] = [old(step.from), list(step.to.map(now))];
      const { how } = step;
      const way =
        how.by === 'separator'
          ? say(`按分隔符“${how.separator}”`, `at “${how.separator}”`)
          : say('按组成部分', 'by its parts');
      return withMisfit(
        say(
          `${from.zh}${way['zh-CN']}拆分为${to.zh}`,
          `${from.en} is split ${way.en ?? ''} into ${to.en}`,
        ),
        step.misfit,
      );
    }
    case 'merge': {
      const [from, to] = [list(step.from.map(old)), now(step.to)];
      const { how } = step;
      const way =
        how.by === 'parts' || how.joiner === ''
          ? say('', '')
          : say(`，中间用“${how.joiner}”连接`, `, joined by “${how.joiner}”`);
      return withMisfit(
        say(`${from.zh}合并为${to.zh}${way['zh-CN']}`, `${from.en} become ${to.en}${way.en ?? ''}`),
        step.misfit,
      );
    }
    case 'fill': {
      const to = now(step.field);
      const field = after.ui.fields[step.field];
      const shown = (locale: Locale) =>
        field ? showValue(field, registry, step.value, { locale, names: noNames }) : '';
      return say(
        `${to.zh}没有内容的，填入“${shown('zh-CN')}”`,
        `${to.en} gets “${shown('en')}” where it is empty`,
      );
    }
    case 'later': {
      const to = now(step.field);
      return say(`${to.zh}先留空，下次修改时填写`, `${to.en} stays empty until the next change`);
    }
    case 'drop': {
      const from = old(step.field);
      return say(
        `${from.zh}不再保留，原值留在历史里`,
        `${from.en} is not kept; its values stay in the history`,
      );
    }
  }
}

function conversion(
  { from: a, to: b, how }: Extract<MigrationStep, { type: 'convert' }>,
  from: Name,
  to: Name,
): Text {
  const same = a === b;
  const is = same ? 'is ' : '';
  const [zh, en] = same
    ? [`${from.zh}的内容`, from.en]
    : [`${from.zh}的内容移到${to.zh}，`, `${from.en} moves to ${to.en},`];
  switch (how.by) {
    case 'text':
      return say(`${zh}按新的字段读取`, `${en} ${is}read as the new field`);
    case 'map':
      return say(`${zh}按对照表替换`, `${en} ${is}replaced value by value`);
    case 'feel':
      return say(`${zh}用公式计算：${how.feel}`, `${en} ${is}computed: ${how.feel}`);
  }
}

const withMisfit = (words: Text, misfit: 'report' | 'leave' | undefined): Text =>
  misfit === 'leave'
    ? say(
        `${words['zh-CN']}；不符的留空，原值留在历史里`,
        `${words.en ?? ''}; what does not fit is left out and stays in the history`,
      )
    : say(
        `${words['zh-CN']}；不符的列入报告，等人处理`,
        `${words.en ?? ''}; what does not fit is reported, for people to settle`,
      );

const noNames = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

interface Name {
  zh: string;
  en: string;
}

function nameIn({ ui }: CompiledForm, id: string): Name {
  const field = ui.fields[id];
  return field ? named(field) : { zh: `“${id}”`, en: `“${id}”` };
}

const list = (names: readonly Name[]): Name => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});
