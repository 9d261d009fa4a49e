export { endSubstitute } from './end-substitute.ts';
export { endSubstituteFor } from './end-substitute-for.ts';
export { listAllSubstitutes } from './list-all-substitutes.ts';
export { listSubstitutes } from './list-substitutes.ts';
export { nameSubstitute } from './name-substitute.ts';
export { nameSubstituteFor } from './name-substitute-for.ts';
