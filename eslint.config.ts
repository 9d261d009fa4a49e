import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const pure = [
  'packages/policies/src/**',
  'packages/forms/src/**',
  'packages/workflows/src/**',
  'plugins/*/src/**',
];

const noClock =
  'Take the time from the event, not from the clock: step.at in a step kind, context.now or context.today in a field kind, envelope.at in the core.';

/** Clock, chance and place come in with the event; the core must give the same answer for ever. */
const impureSyntax = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: noClock,
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: noClock,
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message:
      'There is no chance here: take a seeded source as a parameter, or derive it from what the event or the data hold.',
  },
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/build/**',
      '**/.svelte-kit/**',
      '**/*.gen.ts',
      'apps/web/src/lib/paraglide/**',
      '.data/**',
      '.cache/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off',
    },
  },
  {
    files: pure,
    ignores: [
      '**/*.test.ts',
      'packages/workflows/src/temporal/**',
      'plugins/*/src/{server,web}/**',
    ],
    languageOptions: { globals: {} },
    rules: {
      'no-restricted-syntax': ['error', ...impureSyntax],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*'],
              message: 'This folder is pure: it runs in the browser and in Temporal too.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['apps/web/src/**'],
    ignores: ['apps/web/src/lib/api/**', 'apps/web/src/hooks*'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Call the API through #lib/api.' },
      ],
    },
  },
);
