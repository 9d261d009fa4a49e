export { lineName } from './lines.ts';
export { pinyinOf } from './pinyin.ts';
export { readDirectory, type Directory } from './read-directory.ts';
export { readNames } from './read-names.ts';
export { searchBodies } from './search-bodies.ts';
export { searchPeople } from './search-people.ts';
export { searchPosts } from './search-posts.ts';
export { listPublicRegions, searchRegions } from './search-regions.ts';
export { searchUnits } from './search-units.ts';
