import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridDegrees, mapView } from './map-view.ts';
import { boxOf, moved, showing, wholeOf, zoomed } from './map-window.ts';

const size = { width: 1000, height: 600 };
const part = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.record({ x: part, y: part });
const steps = fc.array(
  fc.oneof(
    fc.record({ factor: fc.constantFrom(0.5, 2, 3), at: places }),
    fc.record({ by: places }),
    fc.record({ to: places }),
  ),
  { maxLength: 12 },
);

describe('the part of a map that is shown', () => {
  test('never looks over its edge, and is whole again at the end of reducing', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let window = wholeOf(size);
        const at = ({ x, y }: { x: number; y: number }) => [x * 1000, y * 600] as const;
        for (const step of all) {
          if ('factor' in step) window = zoomed(size, window, step.factor, at(step.at));
          else if ('by' in step) window = moved(size, window, at(step.by));
          else window = showing(size, window, at(step.to));
          const box = boxOf(size, window);
          expect(box.left).toBeGreaterThanOrEqual(-1e-6);
          expect(box.top).toBeGreaterThanOrEqual(-1e-6);
          expect(box.left + box.width).toBeLessThanOrEqual(1000 + 1e-6);
          expect(box.top + box.height).toBeLessThanOrEqual(600 + 1e-6);
        }
        expect(zoomed(size, window, 1e-9)).toEqual(wholeOf(size));
      }),
    );
  });

  test('keeps what is under the pointer there', () => {
    const window = zoomed(size, wholeOf(size), 4, [500, 300]);
    const closer = zoomed(size, window, 2, [450, 280]);
    const before = boxOf(size, window);
    const after = boxOf(size, closer);
    expect((450 - after.left) / after.width).toBeCloseTo((450 - before.left) / before.width);
    expect((280 - after.top) / after.height).toBeCloseTo((280 - before.top) / before.height);
  });

  test('follows a point that left it', () => {
    const window = zoomed(size, wholeOf(size), 4, [0, 0]);
    expect(showing(size, window, [900, 500])).toMatchObject({ x: 875, y: 500, zoom: 4 });
    expect(showing(size, window, [10, 10])).toBe(window);
  });
});

describe('a map without an outline', () => {
  test('is a grid of round degrees around the places, two kilometres wide at least', () => {
    const view = mapView([], [{ longitude: 119.4521, latitude: 32.2015 }]);
    const west = view.placeOf(0, 0);
    const east = view.placeOf(view.width, view.height);
    expect(east.longitude - west.longitude).toBeGreaterThan(0.02);
    const lines = gridDegrees(west.longitude, east.longitude);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines.every((each) => String(each).length <= 7)).toBe(true);
  });

  test('has from three to eleven lines however wide it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: 0.0005, max: 1, noNaN: true }),
        (least, wide) => {
          const lines = gridDegrees(least, least + wide);
          expect(lines.length).toBeGreaterThanOrEqual(3);
          expect(lines.length).toBeLessThanOrEqual(11);
          expect(lines.every((each) => each >= least - 1e-9 && each <= least + wide + 1e-9)).toBe(
            true,
          );
        },
      ),
    );
  });
});
