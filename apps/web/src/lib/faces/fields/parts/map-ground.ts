import { placesIn, type Place } from './places.ts';

/** The land that an empty map shows: its middle, and how many degrees it is across. */
export interface Ground {
  middle: Place;
  across: number;
}

/** What tells where the office works, the surest first. */
export interface Hints {
  /** Where the settings of the field say that the map begins: longitude, latitude. */
  center: unknown;
  /** The place that this person marked last. */
  last: Place | undefined;
  /** Code of a division. */
  region: string | undefined;
}

export function groundOf({ center, last, region }: Hints): Ground {
  const [set] = typeof center === 'string' ? (placesIn(center) ?? []) : [];
  const near = set ?? last;
  if (near) return { middle: near, across: 0.2 };
  return { middle: capitalOf(region), across: 4 };
}

/** Seats of the provinces in degrees, by the first two digits of a division (GB/T 2260). */
const capitals =
  '11 116.4 39.9 12 117.2 39.1 13 114.5 38 14 112.6 37.9 15 111.7 40.8 21 123.4 41.8 22 125.3 43.9 ' +
  '23 126.6 45.8 31 121.5 31.2 32 118.8 32.1 33 120.2 30.3 34 117.3 31.8 35 119.3 26.1 36 115.9 28.7 ' +
  '37 117 36.7 41 113.6 34.8 42 114.3 30.6 43 112.9 28.2 44 113.3 23.1 45 108.4 22.8 46 110.3 20 ' +
  '50 106.6 29.6 51 104.1 30.7 52 106.7 26.6 53 102.7 25 54 91.1 29.7 61 108.9 34.3 62 103.8 36.1 ' +
  '63 101.8 36.6 64 106.2 38.5 65 87.6 43.8 71 121.5 25 81 114.2 22.3 82 113.5 22.2';

function capitalOf(region = ''): Place {
  const all = capitals.split(' ');
  const at = all.findIndex((each, index) => index % 3 === 0 && each === region.slice(0, 2));
  const [longitude, latitude] = all.slice(Math.max(0, at) + 1).map(Number);
  return { longitude: longitude ?? 0, latitude: latitude ?? 0 };
}
