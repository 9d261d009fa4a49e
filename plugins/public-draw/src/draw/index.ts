export { draw, fingerprintOf, tidyValue, type Draw } from './draw.ts';
