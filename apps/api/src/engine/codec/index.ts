export { createCaseCodec } from './case-codec.ts';
export { decodeForOperators, type CodecMessage } from './codec-endpoint.ts';
export { caseDataConverter } from './data-converter.ts';
