import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { photo } from './index.ts';

const one = {
  id: 'f-1',
  name: '现场1.jpg',
  size: 1000,
  type: 'image/jpeg',
  hash: 'a1',
  at: '2026-11-23T09:05',
};
const place = { longitude: 119.4532, latitude: 32.2045, accuracy: 12 };

test.each([
  ['one picture', [one], {}, []],
  ['no picture', [{ ...one, name: '图.pdf' }], {}, ['files.type']],
  ['too many', [one, one], { maxPhotos: 1 }, ['value.items']],
  ['too few', [one], { minPhotos: 2 }, ['missing.photos']],
  ['a location nobody asked for', [{ ...one, place }], {}, ['value.unknown']],
  ['a location that is offered', [one, { ...one, place }], { location: 'offered' }, []],
  ['a location that is missing', [one], { location: 'required' }, ['missing.place']],
  ['nothing at all', undefined, { minPhotos: 2, location: 'required' }, []],
])('%s', (_name, value, settings, codes) => {
  expect(tryValue(photo, value, settings).codes).toEqual(codes);
});

test('which photograph lacks its location is said', () => {
  const value = [{ ...one, place }, one];
  expect(tryValue(photo, value, { location: 'required' }).messages).toEqual([
    '“照片”的第 2 张照片还没有位置',
  ]);
});

test('in words a photograph is told with its time and place', () => {
  const value = [{ ...one, place }];
  const show = (locale: 'zh-CN' | 'en') => photo.show(value, {}, { locale, names: {} as never });
  expect(show('zh-CN')).toBe('现场1.jpg（2026年11月23日 09:05，119.4532, 32.2045）');
  expect(show('en')).toBe('现场1.jpg (23 November 2026, 09:05, 119.4532, 32.2045)');
});

test('more at least than at most is refused when saved', () => {
  expect(trySettings(photo, { minPhotos: 3, maxPhotos: 2 })).not.toBe('');
});
