// One configuration: pure code, the API on PostgreSQL, screens in jsdom (the portal's by Preact, libs/ui's by both), the workspace itself.
const esmOnly = [
  'preact',
  '@nestjs',
  'file-type',
  'token-types',
  'strtok3',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'iterare',
  '@fastify/cookie',
  'cookie',
  'light-my-request',
  'content-disposition',
  'rate-limiter-flexible',
  'temporal-polyfill',
  'temporal-utils',
  'd3-[a-z-]+',
  'internmap',
];
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const shared = {
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc], '^.+\\.mjs$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@skinroot/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '\\.module\\.css$': '<rootDir>/test/workspace/css-module-stub.cjs',
    '\\.(css|svg|woff2)$': '<rootDir>/test/workspace/asset-stub.cjs',
  },
  rootDir: import.meta.dirname,
};
const screens = {
  ...shared,
  testEnvironment: '<rootDir>/test/workspace/jsdom-environment.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/workspace/screens-setup.ts'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '/dist/'],
    },
    {
      ...shared,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/api/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/apps/api/test/global-setup.ts',
      globalTeardown: '<rootDir>/apps/api/test/global-teardown.ts',
    },
    { ...screens, displayName: 'screens', testMatch: ['<rootDir>/{apps/dashboard,libs/ui}/**/*.spec.tsx'] },
    {
      ...screens,
      displayName: 'screens-by-preact',
      testMatch: ['<rootDir>/{apps/portal,libs/ui}/**/*.spec.tsx'],
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^react(?:-dom)?(/.+)?$': 'preact/compat$1',
      },
    },
    {
      ...shared,
      displayName: 'workspace',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/workspace/**/*.spec.ts'],
    },
  ],
};
