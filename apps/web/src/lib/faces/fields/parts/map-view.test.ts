import { expect, it } from 'vitest';
import { mapView } from './map-view.ts';

const outline = {
  shape: 'area' as const,
  positions: [
    [119.4, 32.1],
    [119.6, 32.1],
    [119.6, 32.2],
  ] as const,
};

it('north is above, east is right, and everything has room around it', () => {
  const view = mapView([{ ...outline, positions: [...outline.positions] }], []);
  const [west, south] = view.at(119.4, 32.1);
  const [east, north] = view.at(119.6, 32.2);
  expect(west).toBeLessThan(east);
  expect(north).toBeLessThan(south);
  for (const x of [west, east]) expect(x > 0 && x < view.width).toBe(true);
  for (const y of [north, south]) expect(y > 0 && y < view.height).toBe(true);
});

it('with nothing on it, it shows the ground around its middle, and a place marked there', () => {
  const middle = { longitude: 119.45, latitude: 32.2 };
  const view = mapView([], [], { middle, across: 0.2 });
  expect(view.placeOf(view.width / 2, view.height / 2)).toEqual(middle);
  expect(view.placeOf(view.width, 0).longitude).toBeGreaterThan(119.55);
});

it('a place comes back from where it is drawn', () => {
  const view = mapView([], [{ longitude: 119.45, latitude: 32.2 }]);
  const [x, y] = view.at(119.45, 32.2);
  expect(view.placeOf(x, y)).toEqual({ longitude: 119.45, latitude: 32.2 });
});
