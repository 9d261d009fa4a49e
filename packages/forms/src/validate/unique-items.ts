import { _, type CodeKeywordDefinition } from 'ajv/dist/2020.js';
import { firstTwice } from '../json/index.ts';

/**
 * `uniqueItems` as `interpretSchema` has it. Ajv's own compares each with each, and throws on data
 * such as `[{ "toString": 1 }, { "toString": 1 }]`.
 */
export const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  error: {
    message: 'uniqueItems',
    params: ({ params }) => _`{i: ${params['i']}, j: ${params['j']}}`,
  },
  code: (context) => {
    const { gen, data, schema } = context;
    if (schema !== true) return;
    const find = gen.scopeValue('func', {
      ref: firstTwice,
      code: _`require("yishi/first-twice").default`,
    });
    const twice = gen.const('twice', _`${find}(${data})`);
    context.setParams({ i: _`${twice}[0]`, j: _`${twice}[1]` });
    context.fail(_`${twice} !== undefined`);
  },
};
