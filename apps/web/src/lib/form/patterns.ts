/** RE2, apart from what every form needs. */
export { toRegExp } from '@yishi/forms';
