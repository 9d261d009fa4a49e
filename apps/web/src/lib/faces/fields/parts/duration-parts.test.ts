import { expect, it } from 'vitest';
import { joinDuration, splitDuration, type DurationPart } from './duration-parts.ts';

const all: DurationPart[] = ['days', 'hours', 'minutes'];

it('minutes are spread over the boxes, and come together again', () => {
  expect(splitDuration(1565, all)).toEqual({ days: '1', hours: '2', minutes: '5' });
  expect(splitDuration(1500, ['hours', 'minutes'])).toEqual({ hours: '25' });
  for (const minutes of [0, 1, 59, 60, 1440, 99_999])
    expect(joinDuration(splitDuration(minutes, all), all)).toBe(minutes);
});

it('what is finer than the boxes is not lost', () => {
  expect(joinDuration(splitDuration(90, ['hours']), ['hours'])).toBe(90);
});

it('nothing is nothing, and what is no number stays to be corrected', () => {
  expect(joinDuration({}, all)).toBeUndefined();
  expect(joinDuration({ hours: '1.5' }, all)).toBe(90);
  expect(joinDuration({ hours: '1', minutes: '一会儿' }, all)).toBe('一会儿');
});
