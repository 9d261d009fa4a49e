import type { ProcedureDefinition, Registry, StepKindDefinition } from '../definition/index.ts';
import { layoutProcedure } from './layout.ts';
import type { DrawnFlow, DrawnNode } from './types.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const line = 18;

/** Lines of at most so many Chinese characters; two Latin ones are as wide as one. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const letter of text) {
    const wide = /[ -~]/.test(letter) ? 0.5 : 1;
    if (used + wide > width && lines.length < 3) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += letter;
    used += wide;
  }
  return lines;
}

function words(text: string, x: number, y: number, width: number, middle: boolean): string {
  if (text === '') return '';
  const lines = wrapped(text, width);
  const top = middle ? y - ((lines.length - 1) * line) / 2 + 5 : y;
  const spans = lines.map(
    (each, at) => `<tspan x="${x}" y="${top + at * line}">${escaped(each)}</tspan>`,
  );
  return `<text text-anchor="middle">${spans.join('')}</text>`;
}

/** A person, a clock, or what moves by itself, in the corner of a task. */
const badges: Partial<Record<DrawnNode['shape'], string>> = {
  userTask: '<circle cx="12" cy="10" r="4"/><path d="M5 22c0-9 14-9 14 0z"/>',
  sendTask: '<path d="M4 6h16v12H4zl8 7 8-7"/>',
  serviceTask: '<path d="M12 5v14M5 12h14M7 7l10 10M17 7 7 17"/>',
  scriptTask: '<path d="M5 6h14M5 11h14M5 16h9"/>',
};

function node(drawn: DrawnNode): string {
  const { shape, name, x, y, width, height } = drawn;
  const [cx, cy] = [x + width / 2, y + height / 2];
  switch (shape) {
    case 'startEvent':
    case 'inner-start':
      return `<circle cx="${cx}" cy="${cy}" r="${width / 2}"/>${words(name, cx, y + height + line, 6, false)}`;
    case 'endEvent':
    case 'inner-end':
      return `<circle cx="${cx}" cy="${cy}" r="${width / 2}" stroke-width="4"/>${words(name, cx, y + height + line, 6, false)}`;
    case 'timer':
      return (
        `<circle cx="${cx}" cy="${cy}" r="${width / 2}"/><circle cx="${cx}" cy="${cy}" r="${width / 2 - 4}"/>` +
        `<path d="M${cx} ${cy - 8}v8h6"/>${words(name, cx, y + height + line, 6, false)}`
      );
    case 'exclusive':
    case 'parallel':
    case 'join-exclusive':
    case 'join-parallel': {
      const sign = shape.endsWith('parallel')
        ? `<path d="M${cx - 9} ${cy}h18M${cx} ${cy - 9}v18" stroke-width="3"/>`
        : `<path d="M${cx - 7} ${cy - 7}l14 14M${cx + 7} ${cy - 7}l-14 14" stroke-width="3"/>`;
      const outline = `<path d="M${x} ${cy}L${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}z"/>`;
      return `${outline}${sign}${words(name, cx, y - 8, 8, false)}`;
    }
    case 'each':
    case 'loop': {
      const sign = shape === 'each' ? '⦀' : '↻';
      return (
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="none"/>` +
        `${words(name, cx, y + line, 20, false)}${words(sign, cx, y + height - 8, 2, false)}`
      );
    }
    default: {
      const badge = `<g transform="translate(${x + 2} ${y + 2})">${badges[shape] ?? ''}</g>`;
      const clock = drawn.deadline
        ? `<circle cx="${x + width - 28}" cy="${y + height}" r="14"/><path d="M${x + width - 28} ${y + height - 7}v7h5"/>`
        : '';
      const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;
      return `${box}${badge}${words(name, cx, cy, 7, true)}${clock}`;
    }
  }
}

function flow({ points, block }: DrawnFlow): string {
  const way = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const text = block?.name?.['zh-CN'] ?? (block?.otherwise ? '其他情况' : '');
  const [, turn = { x: 0, y: 0 }, next = turn] = points;
  const label = words(text, (turn.x + next.x) / 2, turn.y - 6, 8, false);
  return `<path class="flow" d="${way}" fill="none" marker-end="url(#end)"/>${label}`;
}

/** A procedure as a picture on white, to be put into a document; it needs nothing from outside. */
export function procedureSvg(
  { steps, title }: Pick<ProcedureDefinition, 'steps' | 'title'>,
  kinds: Registry<StepKindDefinition>,
): string {
  const { nodes, flows, width, height } = layoutProcedure(steps, kinds);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif" font-size="14" role="img">`,
    `<title>${escaped(title['zh-CN'])}</title>`,
    '<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#333333"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    '<g stroke="#333333" stroke-width="1.5" fill="#ffffff">',
    ...nodes.filter(({ shape }) => shape === 'each' || shape === 'loop').map(node),
    ...flows.map(flow),
    ...nodes.filter(({ shape }) => shape !== 'each' && shape !== 'loop').map(node),
    '</g>',
    '<style>text{fill:#111111;stroke:none}</style>',
    '</svg>',
  ].join('\n');
}
