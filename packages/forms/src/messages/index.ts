export * from './fill-template.ts';
export * from './form-messages.ts';
export * from './schema-code.ts';
export * from './place-params.ts';
