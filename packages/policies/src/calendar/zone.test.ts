import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from './zone.ts';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/Dublin',
];

/** Day and wall time as the platform says them for this very instant. */
function asked(at: number, timeZone: string): { day: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const [day = '', time = ''] = text.split(' ');
  return { day, time: `${time}.${new Date(at).toISOString().slice(20, 23)}` };
}

function agrees(at: number, timeZone: string): void {
  expect(dayOf(new Date(at).toISOString(), timeZone)).toEqual(asked(at, timeZone));
}

test('the wall time of any instant is the one that the platform says', () => {
  const at = fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2039, 0) });
  fc.assert(fc.property(at, fc.constantFrom(...zones), agrees));
});

test.each([
  ['America/New_York', '2026-03-08T07:00:00.000Z'],
  ['America/New_York', '2026-11-01T06:00:00.000Z'],
  ['America/St_Johns', '2026-03-08T05:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ['Asia/Shanghai', '1991-09-14T17:00:00.000Z'],
])('%s: in the hours around a change of the clocks too', (zone, change) => {
  for (let minutes = -120; minutes <= 120; minutes += 5) {
    agrees(Date.parse(change) + minutes * 60_000, zone);
    agrees(Date.parse(change) + minutes * 60_000 - 1, zone);
  }
});
