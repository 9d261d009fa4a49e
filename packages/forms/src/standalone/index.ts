export * from './standalone-validator.ts';
