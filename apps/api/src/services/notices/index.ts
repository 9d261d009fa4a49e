export { listNotices } from './list-notices.ts';
export { readNotice } from './read-notice.ts';
