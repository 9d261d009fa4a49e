import { _, type CodeKeywordDefinition } from 'ajv/dist/2020.js';

/**
 * `multipleOf` as `interpretSchema` has it: 0.01 divides 0.07, and a quotient beyond all numbers is
 * no multiple (ajv's own lets 1e308 pass for 0.123456789).
 */
export const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: 'multipleOf', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code: (context) => {
    const { gen, data, schemaCode } = context;
    const times = gen.let('times', _`${data} / ${schemaCode}`);
    context.fail(_`!(Math.abs(Math.round(${times}) - ${times}) <= 1e-6)`);
  },
};
