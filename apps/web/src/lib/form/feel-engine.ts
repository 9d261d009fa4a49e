/** All of FEEL, apart from what every form needs. */
export { feel } from '@yishi/policies';
