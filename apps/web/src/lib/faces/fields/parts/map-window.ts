import type { MapView } from './map-view.ts';

/** The part of a drawing that is shown: its middle, and how many times it is enlarged. */
export interface MapWindow {
  x: number;
  y: number;
  zoom: number;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Size = Pick<MapView, 'width' | 'height'>;

export const closest = 1024;

export const wholeOf = ({ width, height }: Size): MapWindow => ({
  x: width / 2,
  y: height / 2,
  zoom: 1,
});

export const boxOf = ({ width, height }: Size, { x, y, zoom }: MapWindow): Box => ({
  left: x - width / zoom / 2,
  top: y - height / zoom / 2,
  width: width / zoom,
  height: height / zoom,
});

/** Enlarged or reduced; what is under a point of the drawing stays there, as far as it can. */
export function zoomed(
  size: Size,
  { x, y, zoom }: MapWindow,
  factor: number,
  [atX, atY]: readonly [number, number] = [x, y],
): MapWindow {
  const next = Math.min(closest, Math.max(1, zoom * factor));
  const kept = zoom / next;
  return within(size, { x: atX + (x - atX) * kept, y: atY + (y - atY) * kept, zoom: next });
}

export const moved = (size: Size, { x, y, zoom }: MapWindow, by: readonly [number, number]) =>
  within(size, { x: x + by[0], y: y + by[1], zoom });

/** The window that shows a point: itself where it does already. */
export function showing(size: Size, window: MapWindow, [x, y]: readonly [number, number]) {
  const { left, top, width, height } = boxOf(size, window);
  const isInside = x >= left && x <= left + width && y >= top && y <= top + height;
  return isInside ? window : within(size, { ...window, x, y });
}

/** No window looks over the edge of the drawing. */
function within({ width, height }: Size, { x, y, zoom }: MapWindow): MapWindow {
  return { x: clamped(x, width, zoom), y: clamped(y, height, zoom), zoom };
}

function clamped(at: number, length: number, zoom: number): number {
  const half = length / zoom / 2;
  return Math.min(length - half, Math.max(half, at));
}
