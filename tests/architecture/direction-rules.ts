import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser';

const api = '^apps/api/';
const web = '^apps/web/';

/** Direction of the house: policies <- forms <- workflows <- apps. */
export const forbidden: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'A component that shows a tree may show itself.',
    from: { pathNot: '\\.svelte$' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'policies-import-nothing-of-ours',
    severity: 'error',
    from: { path: '^packages/policies/' },
    to: { path: '^(packages/(forms|workflows)|apps|plugins)/' },
  },
  {
    name: 'forms-import-policies-only',
    severity: 'error',
    from: { path: '^packages/forms/' },
    to: { path: '^(packages/workflows|apps|plugins)/' },
  },
  {
    name: 'packages-never-import-apps',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(apps|plugins)/' },
  },
  {
    name: 'pure-folders-stay-pure',
    comment: 'They run in the browser and in Temporal: no server library, no Node.',
    severity: 'error',
    from: {
      path: '^packages/[^/]+/src/',
      pathNot: ['^packages/workflows/src/temporal/', '\\.test\\.ts$'],
    },
    to: {
      path: [
        '(^|/)node_modules/(@temporalio|hono|@hono|svelte|drizzle-orm|pg)/',
        '^(node:|fs$|path$|crypto$)',
      ],
    },
  },
  {
    name: 'core-nodes-only-by-tests',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: ['\\.test\\.ts$'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'temporal-in-its-rooms-only',
    severity: 'error',
    from: {
      pathNot: [
        '^packages/workflows/src/temporal/',
        '^apps/api/src/(engine|embedded|commands|http|services)/',
        '^tests/',
        'node_modules',
      ],
    },
    to: { path: 'node_modules/@temporalio/' },
  },
  {
    name: 'database-only-in-api',
    severity: 'error',
    from: { pathNot: ['^apps/api/', '^tests/', 'node_modules'] },
    to: { path: 'node_modules/(drizzle-orm|pg)/' },
  },
  {
    name: 'ajv-not-in-the-workflow',
    comment: 'No validation library in the workflow bundle.',
    severity: 'error',
    from: {
      path: '^packages/workflows/src/(definition|core|steps|temporal)/',
      pathNot: '\\.test\\.ts$',
    },
    to: { path: 'node_modules/(ajv|ajv-formats|ajv-i18n)/' },
  },
  {
    name: 'web-takes-only-types-from-api',
    severity: 'error',
    from: { path: web },
    to: { path: api, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'api-never-imports-web',
    severity: 'error',
    from: { path: api },
    to: { path: `${web}src/` },
  },
  {
    name: 'plug-ins-import-packages-only',
    comment:
      'By their public doors; what is of another plug-in or of an app is none of their business.',
    severity: 'error',
    from: { path: '^plugins/([^/]+)/', pathNot: '\\.int\\.test\\.ts$' },
    to: { path: ['^apps/', '^plugins/', '^tests/'], pathNot: '^plugins/$1/' },
  },
  {
    name: 'plug-ins-are-pure-but-for-server-and-web',
    comment: 'The entry `.` runs in the browser and in Temporal.',
    severity: 'error',
    from: {
      path: '^plugins/[^/]+/src/',
      pathNot: ['^plugins/[^/]+/src/(server|web)/', '\\.test\\.ts$'],
    },
    to: {
      path: [
        '(^|/)node_modules/(@temporalio|hono|@hono|svelte|drizzle-orm|pg)/',
        '^(node:|fs$|path$|crypto$)',
        '^plugins/[^/]+/src/(server|web)/',
      ],
    },
  },
  {
    name: 'plug-ins-come-in-by-the-registry',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    to: { path: '^plugins/', pathNot: '^plugins/installed\\.gen\\.ts$' },
  },
  {
    name: 'enter-a-package-by-its-index',
    severity: 'error',
    from: { path: '^(apps|packages|tests|plugins)/([^/]+)/' },
    to: {
      path: '^packages/([^/]+)/src/(?!index\\.ts)',
      pathNot: [
        '^packages/$2/',
        'src/(validate|standalone|temporal|scenarios|steps/shared)/?(index)?\\.ts$',
        '^packages/[^/]+/src/[^/]+/index\\.ts$',
      ],
    },
  },
];

/** How sources are read: TypeScript and Svelte, not what is built. */
export const options: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['\\.svelte-kit', 'apps/web/build', 'src/lib/paraglide'] },
  tsPreCompilationDeps: 'specify',
  tsConfig: { fileName: 'tsconfig.base.json' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    conditionNames: ['import', 'node', 'default'],
  },
};
