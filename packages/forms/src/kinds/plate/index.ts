import { defineField } from '../define-field.ts';
import { fromFreeText, because, digits, halfWidth, keepEnds, pick } from '../shared/index.ts';
import { configSchema, type PlateConfig } from './config.gen.ts';

const place = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁][A-HJ-NP-Z]';
/** The letters I and O are not used; the last place may be a word of what the vehicle is for. */
const ordinary = new RegExp(`^${place}[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领试超]$`, 'u');
const embassy = /^使\d{6}$/u;
const emergency = new RegExp(`^${place}[A-HJ-NP-Z0-9]{4,5}应急$`, 'u');
/** New energy: six places, the letter of the drive first on small vehicles, last on large ones. */
const newEnergy = new RegExp(`^${place}([A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])$`, 'u');

/** Number of a motor vehicle (GA 36-2018 with its amendment). Stored without dot and blanks. */
export const plate = defineField<PlateConfig>({
  kind: 'plate',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '车牌号', en: 'Vehicle plate' },
  keywords: { 'zh-CN': '车辆', en: 'car vehicle' },
  configSchema,
  value: 'single',
  breadth: 11,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
  examples: [{ only: 'new-energy' }, { only: 'fuel' }],
  formats: { plate: (value) => isFuel(value) || newEnergy.test(value) },
  schema: () => ({ type: 'string', format: 'plate' }),
  normalise: (value) =>
    typeof value === 'string'
      ? halfWidth(value)
          .replaceAll(/[\s·•・.-]/gu, '')
          .toUpperCase()
      : value,
  check: (value, { only }) => {
    if (typeof value !== 'string' || only === undefined) return [];
    const other = only === 'fuel' ? newEnergy.test(value) : isFuel(value);
    return other ? [because(`plate.${only}`)] : [];
  },
  mask: (value) => keepEnds(value, 2, 2),
  show: (value) => (typeof value === 'string' ? value.replace(/^([^使].)(?=.)/u, '$1·') : ''),
  generate: (random, { only }) => {
    const energy = only === undefined ? random() < 0.5 : only === 'new-energy';
    return `苏${pick(random, ['A', 'L'])}${energy ? pick(random, ['D', 'F']) : ''}${digits(random, 5)}`;
  },
  messages: {
    'format.plate': {
      'zh-CN': '{where}不是有效的车牌号，应像 苏L12345；新能源车为 8 位，如 苏LD12345',
      en: '{where} must be a plate such as 苏L12345, for new energy 苏LD12345',
    },
    'plate.new-energy': {
      'zh-CN': '{where}应为新能源车的 8 位车牌号',
      en: '{where} must be the plate of a new energy vehicle, 8 places',
    },
    'plate.fuel': {
      'zh-CN': '{where}不能是新能源车的车牌号',
      en: '{where} must not be the plate of a new energy vehicle',
    },
  },
});

function isFuel(value: string): boolean {
  return ordinary.test(value) || embassy.test(value) || emergency.test(value);
}
