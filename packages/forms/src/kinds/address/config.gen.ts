// Generated from config.schema.json by `pnpm generate`; do not edit.
import type { JsonSchema } from '../../compile/types.ts';

export interface AddressConfig {
  /**
   * 不选时为行政区划和详细地址；只在这个字段有内容时检查
   *
   * @minItems 1
   */
  needs?: ('region' | 'detail' | 'place')[];
  /**
   * 不选就不限定
   */
  root?: string;
  level?: 'county' | 'street' | 'community';
  place?: 'point' | 'area';
  /**
   * 没有底图、还没有标点时，地图从这里开始：经度, 纬度。不填时从上次标的位置开始
   */
  center?: string;
  /**
   * 粘贴街道、社区边界文件（GeoJSON 格式，CGCS2000 坐标）的内容；没有底图时显示经纬网格
   */
  map?: string;
}

export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '地址',
  type: 'object',
  additionalProperties: false,
  properties: {
    needs: {
      title: '必须填的部分',
      'x-en': 'Parts that must be filled in',
      'x-help': {
        'zh-CN': '不选时为行政区划和详细地址；只在这个字段有内容时检查',
        en: 'Division and detail when nothing is chosen; checked once the field holds something',
      },
      type: 'array',
      items: {
        title: '部分',
        'x-en': 'Part',
        type: 'string',
        enum: ['region', 'detail', 'place'],
        'x-labels': {
          region: { 'zh-CN': '行政区划', en: 'Division' },
          detail: { 'zh-CN': '详细地址', en: 'Detail' },
          place: { 'zh-CN': '地图位置', en: 'Place on the map' },
        },
      },
      minItems: 1,
      uniqueItems: true,
    },
    root: {
      title: '限定在此区划之下',
      'x-en': 'Only beneath this division',
      'x-help': { 'zh-CN': '不选就不限定', en: 'Anywhere when nothing is chosen' },
      type: 'string',
      pattern: '^\\d{12}$',
      'x-kind': 'region',
      'x-example': '321111000000',
      'x-more': true,
    },
    level: {
      title: '区划至少选到',
      'x-en': 'Division down to at least',
      type: 'string',
      enum: ['county', 'street', 'community'],
      'x-labels': {
        county: { 'zh-CN': '县（区）', en: 'County or district' },
        street: { 'zh-CN': '街道（乡镇）', en: 'Street or township' },
        community: { 'zh-CN': '社区（村）', en: 'Community or village' },
      },
      'x-more': true,
    },
    place: {
      title: '地图位置',
      'x-en': 'Place on the map',
      type: 'string',
      enum: ['point', 'area'],
      'x-labels': {
        point: { 'zh-CN': '标一个点', en: 'A point' },
        area: { 'zh-CN': '圈一片范围', en: 'An area' },
      },
    },
    center: {
      title: '地图中心',
      'x-en': 'Middle of the map',
      'x-help': {
        'zh-CN': '没有底图、还没有标点时，地图从这里开始：经度, 纬度。不填时从上次标的位置开始',
        en: 'Where the map begins without outlines and places: longitude, latitude. The place marked last where left empty',
      },
      type: 'string',
      pattern: '^\\d{1,3}(\\.\\d{1,8})?, ?\\d{1,2}(\\.\\d{1,8})?$',
      'x-example': '119.4521, 32.2015',
      'x-more': true,
    },
    map: {
      title: '底图',
      'x-en': 'Map (GeoJSON)',
      'x-help': {
        'zh-CN':
          '粘贴街道、社区边界文件（GeoJSON 格式，CGCS2000 坐标）的内容；没有底图时显示经纬网格',
        en: 'Paste the contents of a file of boundaries, in degrees of CGCS2000. Without a map there is a grid of degrees',
      },
      type: 'string',
      minLength: 2,
      maxLength: 60000,
      'x-kind': 'longtext',
      'x-more': true,
    },
  },
};
