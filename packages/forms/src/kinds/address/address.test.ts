import { expect, test } from 'vitest';
import { trySettings, tryValue } from '../../contract/index.ts';
import { address } from './index.ts';

const home = { region: '321111001002', detail: '长江路1号' };
const point = { longitude: 119.45, latitude: 32.2 };

test.each([
  ['division and detail', home, {}, []],
  ['a division alone', { region: '321111001002' }, {}, ['missing.address']],
  ['no place though asked for', home, { place: 'point', needs: ['place'] }, ['missing.address']],
  ['a point alone where that is enough', { point }, { place: 'point', needs: ['place'] }, []],
  ['a point where none is asked for', { ...home, point }, {}, ['value.unknown']],
  ['a point off the earth', { point: { ...point, latitude: 91 } }, pointOnly(), ['value.max']],
  ['half a point', { point: { longitude: 119 } }, pointOnly(), ['missing.fill']],
  ['an area of two corners', { area: [point, point] }, areaOnly(), ['missing.corners']],
  ['an area', { area: [point, { ...point, latitude: 33 }, point] }, areaOnly(), []],
  ['a division with a hole', { ...home, region: '320011000000' }, {}, ['format.division']],
  ['elsewhere', home, { root: '321112000000' }, ['region.outside']],
  ['not deep enough', { ...home, region: '321111000000' }, { level: 'street' }, ['region.level']],
])('%s', (_name, value, settings, codes) => {
  expect(tryValue(address, value, settings).codes).toEqual(codes);
});

function pointOnly() {
  return { place: 'point', needs: ['place'] };
}
function areaOnly() {
  return { place: 'area', needs: ['place'] };
}

test('what is missing is named', () => {
  expect(tryValue(address, { point }, { place: 'point' }).messages).toEqual([
    '“地址”还缺行政区划、详细地址',
  ]);
});

test('a map is GeoJSON in degrees', () => {
  const at = (coordinates: unknown) =>
    trySettings(address, { map: JSON.stringify({ type: 'LineString', coordinates }) });
  expect(
    at([
      [119.4, 32.1],
      [119.5, 32.2],
    ]),
  ).toBe('');
  expect(at([[13_300_000, 3_780_000]])).toMatch('GeoJSON');
  expect(trySettings(address, { map: 'no map' })).toMatch('GeoJSON');
  expect(trySettings(address, { map: '{"type":"FeatureCollection","features":[]}' })).not.toBe('');
});

test('a place on the map is asked for only where the settings say what it is', () => {
  expect(trySettings(address, { needs: ['place'] })).toMatch('没有设是点还是范围');
});

test('in words the place stands behind the address', () => {
  const names = { region: () => '润州区 金山街道' } as never;
  const show = (value: unknown, locale: 'zh-CN' | 'en') =>
    address.show(value, {}, { locale, names });
  expect(show({ ...home, point }, 'zh-CN')).toBe('润州区 金山街道 长江路1号（119.45, 32.2）');
  expect(show({ area: [point, point, point] }, 'en')).toBe(
    'area 119.45, 32.2; 119.45, 32.2; 119.45, 32.2',
  );
});

test('masked, the district is left and nothing below it', () => {
  expect(address.mask?.({ ...home, point }, {}, 'public')).toEqual({
    region: '321111000000',
    detail: '***',
  });
  expect(address.mask?.({ detail: '长江路1号' }, {}, 'public')).toBe('***');
});
