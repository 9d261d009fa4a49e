import { placeAt, type Place } from './places.ts';

export type Position = Place & { accuracy: number };

/** Where the device is, after asking the person; undefined when it is not told. */
export function whereAmI(): Promise<Position | undefined> {
  return new Promise((done) => {
    if (!('geolocation' in navigator)) return done(undefined);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        done({
          ...placeAt(coords.longitude, coords.latitude),
          accuracy: Math.round(coords.accuracy),
        }),
      () => done(undefined),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
