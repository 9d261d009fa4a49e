import { defineConfig } from 'vitest/config';

const everywhere = ['packages/*/src', 'apps/*/src', 'plugins/*/src', 'tests'];
const files = (suffix: string) => everywhere.map((folder) => `${folder}/**/*${suffix}`);

/** Levels of tests; the level stands in the file name. `verify` runs the first three. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Pure tests share their imports: half the time.
          isolate: false,
          // No rule is about time; a loaded machine takes what it takes.
          testTimeout: 60_000,
          globalSetup: ['tests/support/web-types.ts'],
          include: files('.test.ts'),
          exclude: [
            'tests/architecture/**',
            'tests/scenarios/**',
            '**/node_modules/**',
            '**/*.int.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'scenarios',
          isolate: false,
          include: ['tests/scenarios/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'int',
          include: files('.int.test.ts'),
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Every file has a database and a namespace of its own; they wait more than they work.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: files('.e2e.ts'),
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
