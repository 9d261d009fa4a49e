import { describe, expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import type { StepDefinition } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { bundleOf, by, chanceOf, end, randomSteps, start, step } from '../testing/index.ts';
import { procedureSvg } from './draw-svg.ts';
import { layoutProcedure } from './layout.ts';
import { newModdle } from './moddle.ts';
import { readBpmn } from './read-bpmn.ts';
import { writeBpmn } from './write-bpmn.ts';

const kinds = createStepKinds(builtInStepKinds);
const procedureOf = (steps: StepDefinition[]) => bundleOf(steps).procedure;

function ids(): () => string {
  let count = 0;
  return () => `new${(count += 1)}`;
}

async function read(xml: string) {
  const result = await readBpmn(xml, kinds, ids());
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const document = (elements: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="p" name="请假">${elements}</process>
</definitions>`;
const flow = (from: string, to: string, more = '') =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" ${more}/>`;

/** A tree without what a reader makes up: names of kinds and of steps. */
const outline = (steps: readonly StepDefinition[]): unknown[] =>
  steps.map(({ kind, name, blocks }) => [
    `${kind} ${name['zh-CN']}`,
    ...(blocks ?? []).map((block) => outline(block.steps)),
  ]);

describe('whatever procedure is exported', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  test.each(seeds)('%i comes back as it was, from a document that is in order', async (seed) => {
    const procedure = procedureOf([start, ...randomSteps(chanceOf(seed)), end]);
    const xml = await writeBpmn(procedure, kinds);
    const { warnings } = await newModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const back = await read(xml);
    expect(back.left).toEqual([]);
    expect(back.procedure).toEqual(procedure);
  });

  test.each(seeds)('%i is drawn without anything on top of anything else', (seed) => {
    const { nodes, width, height } = layoutProcedure(
      [start, ...randomSteps(chanceOf(seed)), end],
      kinds,
    );
    const frames = new Set(nodes.flatMap(({ parent }) => parent ?? []));
    const solid = nodes.filter(({ id }) => !frames.has(id));
    for (const [at, a] of solid.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of solid.slice(at + 1)) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart, `${a.id} and ${b.id}`).toBe(true);
      }
    }
  });
});

describe('a diagram from elsewhere', () => {
  test('its blocks become steps; a gateway without its own join goes with the one around it', async () => {
    const { procedure, left } = await read(
      document(`<startEvent id="s" name="申请"/><userTask id="a" name="初审"/>
        <exclusiveGateway id="g" default="g-c"/><userTask id="b" name="复审"/>
        <parallelGateway id="f"/><userTask id="x" name="核查"/><serviceTask id="y" name="查询"/>
        <task id="c" name="登记"/><exclusiveGateway id="j"/><endEvent id="e" name="办结"/>
        ${flow('s', 'a')}${flow('a', 'g')}${flow('g', 'b', 'name="金额较大"')}${flow('g', 'c')}
        ${flow('b', 'f')}${flow('f', 'x')}${flow('f', 'y')}${flow('x', 'j')}${flow('y', 'j')}
        ${flow('c', 'j')}${flow('j', 'e')}`),
    );
    expect(outline(procedure.steps)).toEqual([
      ['start 申请'],
      ['fill 初审'],
      [
        'branch 条件分支',
        [['fill 复审'], ['parallel 并行', [['fill 核查']], [['connector 查询']]]],
        [['fill 登记']],
      ],
      ['end 办结'],
    ]);
    expect(procedure.steps[2]?.blocks?.map(({ otherwise }) => otherwise)).toEqual([
      undefined,
      true,
    ]);
    expect(left).toEqual([]);
  });

  test('what is no block is told in words, and nothing is dropped silently', async () => {
    const { procedure, left } = await read(
      document(`<startEvent id="s"/><userTask id="a" name="初审"/><exclusiveGateway id="g"/>
        <callActivity id="k" name="公示"/><endEvent id="e"/><dataObjectReference id="o" name="材料"/>
        <userTask id="lost" name="抄报"/><textAnnotation id="t"><text>注</text></textAnnotation>
        ${flow('s', 'a')}${flow('a', 'g')}${flow('g', 'a', 'name="退回"')}${flow('g', 'k')}
        ${flow('k', 'e')}`),
    );
    expect(outline(procedure.steps).length).toBeGreaterThan(2);
    const words = left.map((one) => one['zh-CN']).join('；');
    for (const { en } of left) expect(en).toMatch(/^[ -~]*("[^"]*"[ -~]*)*$/);
    for (const part of [
      '回到“初审”',
      '“公示”（调用的流程）',
      '“材料”（数据对象）',
      '“抄报”',
      '注释',
    ])
      expect(words).toContain(part);
  });

  test('what is not BPMN is refused', async () => {
    for (const xml of ['', '<a/>', document('')]) {
      expect((await readBpmn(xml, kinds, ids())).ok).toBe(false);
    }
  });
});

test('a deadline is a timer at the edge of its task; what waits is a timer event', async () => {
  const period = { amount: 3, unit: 'workingDay' };
  const work = step('w', 'fill', { participants: by('甲'), deadline: { period } });
  const wait = step('t', 'wait', { until: 'period', period });
  const xml = await writeBpmn(procedureOf([start, work, wait, end]), kinds);
  expect(xml).toMatch(/<bpmn:boundaryEvent id="w.deadline"[^>]*cancelActivity="false"/);
  expect(xml).toMatch(/<bpmn:intermediateCatchEvent id="t"/);
});

test('the picture names every step, and is one well-formed document', () => {
  const name = { 'zh-CN': '审核 <甲> & "乙"' };
  const work = step('w', 'fill', { participants: by('甲') }, { name });
  const svg = procedureSvg(procedureOf([start, work, end]), kinds);
  expect(svg).toContain('审核 &lt;甲>');
  expect(svg).not.toMatch(/undefined|NaN/);
  expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
});
