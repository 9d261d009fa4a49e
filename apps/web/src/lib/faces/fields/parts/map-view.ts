import type { Outline } from '@yishi/forms';
import type { Ground } from './map-ground.ts';
import { placeAt, type Place } from './places.ts';

/** Where degrees stand on a drawing; a degree of longitude is shorter the further north. */
export interface MapView {
  width: number;
  height: number;
  at(longitude: number, latitude: number): [x: number, y: number];
  placeOf(x: number, y: number): Place;
}

const width = 1000;
/** Share of the drawing left free around what it shows. */
const margin = 0.06;

/**
 * A drawing that holds all outlines and places; without an outline, with some land around them, and
 * without either the ground that is given.
 */
export function mapView(
  outlines: readonly Outline[],
  places: readonly Place[],
  ground?: Ground,
): MapView {
  const isEmpty = outlines.length === 0 && places.length === 0;
  const drawn = isEmpty && ground ? [ground.middle] : places;
  const all = [
    ...outlines.flatMap(({ positions }) => positions),
    ...drawn.map(({ longitude, latitude }) => [longitude, latitude] as const),
  ];
  const least = outlines.length > 0 ? 0.001 : isEmpty && ground ? ground.across : 0.02;
  const [west, east] = extent(
    all.map(([longitude]) => longitude),
    least,
  );
  const [south, north] = extent(
    all.map(([, latitude]) => latitude),
    isEmpty && ground ? least / 2 : least,
  );
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, tall] = [(east - west) * shrink, north - south];
  // Neither a strip nor a tower: the shorter side gets room around it.
  const height = Math.min(1000, Math.max(450, (width * tall) / wide));
  const scale = Math.min(width / wide, height / tall) * (1 - 2 * margin);
  const [left, top] = [(width - wide * scale) / 2, (height - tall * scale) / 2];
  return {
    width,
    height,
    at: (longitude, latitude) => [
      left + (longitude - west) * shrink * scale,
      top + (north - latitude) * scale,
    ],
    placeOf: (x, y) => placeAt(west + (x - left) / (shrink * scale), north - (y - top) / scale),
  };
}

/** Least and most, so far apart at least; 0.001 degrees are a hundred metres. */
function extent(degrees: readonly number[], apart: number): [number, number] {
  const least = degrees.reduce((low, each) => Math.min(low, each), Infinity);
  const most = degrees.reduce((high, each) => Math.max(high, each), -Infinity);
  const room = Math.max(0, apart - (most - least)) / 2;
  return [least - room, most + room];
}

/** Round degrees between two, some three to eleven of them. */
export function gridDegrees(least: number, most: number): number[] {
  const tenth = 10 ** Math.floor(Math.log10((most - least) / 3));
  const step =
    [5, 2, 1].map((each) => each * tenth).find((each) => each * 3 <= most - least) ?? tenth;
  const first = Math.ceil(least / step);
  const count = Math.floor(most / step) - first + 1;
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toFixed(6)));
}

/** Points of an outline for SVG. */
export const pointsOn = (view: MapView, { positions }: Outline): string =>
  positions
    .map(([longitude, latitude]) =>
      view
        .at(longitude, latitude)
        .map((each) => each.toFixed(1))
        .join(','),
    )
    .join(' ');
