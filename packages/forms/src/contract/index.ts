export * from './closed-subset.ts';
export * from './field-kind-contract.ts';
export * from './make-form.ts';
export * from './random-form.ts';
export * from './seeded.ts';
export * from './try-value.ts';
export * from './unsaid-settings.ts';
