import { canonicalJson } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Registry, StepKindDefinition } from './step-kind.ts';
import type { Bundle, ProcedureDefinition, StepDefinition } from './types.ts';
import { everyBlock, everyStep } from './walk.ts';

const same = (a: unknown, b: unknown): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

const words = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const zh = (text: Text): string => `“${text['zh-CN']}”`;
const en = (text: Text): string => `“${text.en ?? text['zh-CN']}”`;

function diffHead(before: ProcedureDefinition, after: ProcedureDefinition): Text[] {
  const parts: [keyof ProcedureDefinition, string, string][] = [
    ['title', '名称', 'title'],
    ['description', '说明', 'description'],
    ['category', '类别', 'category'],
    ['startBy', '可发起的人', 'who may start it'],
    ['number', '编号规则', 'number pattern'],
    ['caseTitle', '事项标题', 'case title'],
  ];
  return parts
    .filter(([key]) => !same(before[key], after[key]))
    .map(([, inZh, inEn]) => words(`${inZh}有变化`, `The ${inEn} changed`));
}

/** Names of the settings that differ, as the panel calls them. */
function changedSettings(
  before: StepDefinition,
  after: StepDefinition,
  kinds: Registry<StepKindDefinition> | undefined,
): string[] {
  const keys = [...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])];
  const titles = kinds?.get(after.kind)?.configSchema.properties ?? {};
  return keys
    .filter((key) => !same(before.settings[key], after.settings[key]))
    .map((key) => titles[key]?.title ?? key);
}

function diffStep(
  before: StepDefinition,
  after: StepDefinition,
  kinds: Registry<StepKindDefinition> | undefined,
): Text[] {
  const changes: Text[] = [];
  const [name, nameEn] = [zh(after.name), en(after.name)];
  if (!same(before.name, after.name)) {
    changes.push(
      words(
        `步骤${zh(before.name)}改名为${name}`,
        `Step ${en(before.name)} is now called ${nameEn}`,
      ),
    );
  }
  if (before.kind !== after.kind) {
    changes.push(words(`步骤${name}换了类型`, `Step ${nameEn} has another kind`));
  } else {
    const settings = changedSettings(before, after, kinds);
    if (settings.length) {
      changes.push(
        words(
          `步骤${name}的设置有变化：${settings.join('、')}`,
          `Settings of step ${nameEn} changed: ${settings.join(', ')}`,
        ),
      );
    }
  }
  return changes;
}

/** Ids of the steps that both have, in their order. */
const order = (procedure: ProcedureDefinition, other: ProcedureDefinition): string[] => {
  const known = new Set(everyStep(other).map(({ step }) => step.id));
  return everyStep(procedure).flatMap(({ step }) => (known.has(step.id) ? [step.id] : []));
};

function diffSteps(
  before: ProcedureDefinition,
  after: ProcedureDefinition,
  kinds: Registry<StepKindDefinition> | undefined,
): Text[] {
  const old = new Map(everyStep(before).map(({ step }) => [step.id, step]));
  const now = new Map(everyStep(after).map(({ step }) => [step.id, step]));
  const changes: Text[] = [];
  for (const [id, step] of now) {
    const was = old.get(id);
    if (was) changes.push(...diffStep(was, step, kinds));
    else changes.push(words(`增加步骤${zh(step.name)}`, `New step ${en(step.name)}`));
  }
  for (const [id, step] of old) {
    if (!now.has(id))
      changes.push(words(`删去步骤${zh(step.name)}`, `Step ${en(step.name)} is gone`));
  }
  if (!same(order(before, after), order(after, before))) {
    changes.push(words('步骤的次序有变化', 'The order of steps changed'));
  }
  return changes;
}

function diffConditions(before: ProcedureDefinition, after: ProcedureDefinition): Text[] {
  const old = new Map(everyBlock(before).map(({ block }) => [block.id, block]));
  return everyBlock(after).flatMap(({ block, parent }) => {
    const was = old.get(block.id);
    if (!was || (was.when === block.when && was.otherwise === block.otherwise)) return [];
    const name = block.name ?? parent.name;
    return [words(`分支${zh(name)}的条件有变化`, `The condition of ${en(name)} changed`)];
  });
}

function diffParts(
  before: Record<string, { title: Text }>,
  after: Record<string, { title: Text }>,
  inZh: string,
  inEn: string,
): Text[] {
  const changes: Text[] = [];
  for (const [key, part] of Object.entries(after)) {
    const was = before[key];
    const [name, nameEn] = [zh(part.title), en(part.title)];
    if (!was) changes.push(words(`增加${inZh}${name}`, `New ${inEn} ${nameEn}`));
    else if (!same(was, part))
      changes.push(words(`${inZh}${name}有变化`, `${inEn} ${nameEn} changed`));
  }
  for (const [key, part] of Object.entries(before)) {
    if (!after[key])
      changes.push(words(`删去${inZh}${zh(part.title)}`, `${inEn} ${en(part.title)} is gone`));
  }
  return changes;
}

/** What the second bundle changes of the first, a sentence each. */
export function diffBundles(
  before: Bundle | undefined,
  after: Bundle,
  kinds?: Registry<StepKindDefinition>,
): Text[] {
  if (!before) return [words('新的流程', 'A new procedure')];
  return [
    ...diffHead(before.procedure, after.procedure),
    ...diffSteps(before.procedure, after.procedure, kinds),
    ...diffConditions(before.procedure, after.procedure),
    ...diffParts(before.forms, after.forms, '表单', 'form'),
    ...diffParts(before.policies, after.policies, '规则', 'rule'),
  ];
}
