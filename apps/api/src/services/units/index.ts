export { addUnit } from './add-unit.ts';
export { changeUnit } from './change-unit.ts';
export { listUnits } from './list-units.ts';
