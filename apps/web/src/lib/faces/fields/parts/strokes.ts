/** The sheet that signatures are drawn on; the kind `signature` checks against the same. */
export const sheet = { width: 1000, height: 400 };
/** Letters of all strokes together that still fit. */
export const mostInk = 15_000;

export type Point = [x: number, y: number];

/** Points further off the straight line than this are kept, in units of the sheet. */
const tolerance = 2;

/** A stroke as it is stored: whole numbers, without points that change nothing. */
export function strokeOf(points: readonly Point[]): string {
  const whole = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return thinned(whole)
    .map((point) => point.join(','))
    .join(' ');
}

/** Douglas–Peucker with a stack, so that a long stroke overflows nothing. */
function thinned(points: readonly Point[]): Point[] {
  const last = points.length - 1;
  const kept = new Set([0, last]);
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [0, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const off = distance(points[at], points[from], points[to]);
      if (off > most) [farthest, most] = [at, off];
    }
    if (farthest === 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_point, at) => kept.has(at));
}

function distance(point?: Point, from?: Point, to?: Point): number {
  if (!point || !from || !to) return 0;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (length === 0) return Math.hypot(point[0] - from[0], point[1] - from[1]);
  return Math.abs(x * (from[1] - point[1]) - y * (from[0] - point[0])) / length;
}

/** The path of a stroke for SVG: curves through the middles of its points; a dot for a tap. */
export function pathOf(stroke: string): string {
  const points = stroke.split(' ').map((pair) => pair.split(',').map(Number) as Point);
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first) return '';
  if (!last) return `M${first.join(' ')}h.1`;
  const curves = rest.map((point, at) => {
    const next = rest[at + 1] ?? last;
    const middle = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
    return `Q${point.join(' ')} ${middle.join(' ')}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}
