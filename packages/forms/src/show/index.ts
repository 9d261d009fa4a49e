export * from './generate-data.ts';
export * from './mask-data.ts';
export * from './show-value.ts';
export * from './summarise.ts';
export * from './view-of.ts';
