export { lineName } from './lines.ts';
export { pinyinOf } from './pinyin.ts';
export { readNames } from './read-names.ts';
export { searchPeople } from './search-people.ts';
export { searchRegions } from './search-regions.ts';
export { searchUnits } from './search-units.ts';
