/** @jest-config-loader esbuild-register */
import { randomUUID } from 'node:crypto';
import type { Config } from 'jest';

/** Its workers copy databases that one of them has made: see libs/testing. */
process.env['KOPIJ_TEST_RUN'] ??= randomUUID().replaceAll('-', '');

const swc = (syntax: 'typescript' | 'ecmascript'): [string, Record<string, unknown>] => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    sourceMaps: 'inline',
  },
];

/** Ends what hangs, also on a machine that is busy with other things. The few that take longer say so themselves. */
const testTimeout = 300_000;

const base: Config = {
  testTimeout,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/libs/testing/to-scale-linearly.ts'],
  moduleNameMapper: {
    '^@kopij/([^/]+)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '\\.ts$': swc('typescript'), '\\.js$': swc('ecmascript') },
  // These packages are ESM only, and Jest cannot require(esm) on Node 22: they are transformed.
  transformIgnorePatterns: [
    '^(?!.*/node_modules/(@nestjs|@noble|@scure|any-ascii|cookie|jose|oauth4webapi|openid-client|temporal-[a-z]+)/).*/node_modules/',
  ],
};

/** Rules are pure and run once; everything that may touch a database runs once per engine. */
const onEngine = (displayName: string, engine: 'sqlite' | 'postgres', ...files: string[]): Config => ({
  ...base,
  displayName,
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testMatch: files.map((file) => `<rootDir>/${file}.spec.ts`),
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/libs/editorial/', '<rootDir>/libs/formats/'],
  globals: { KOPIJ_TEST_ENGINE: engine },
});

const config: Config = {
  testTimeout,
  globalTeardown: '<rootDir>/tools/test/drop-templates.js',
  projects: [
    {
      ...base,
      displayName: 'rules',
      roots: ['<rootDir>/libs/editorial', '<rootDir>/libs/formats', '<rootDir>/tools'],
      testRegex: '\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tools/guides/'],
    },
    {
      ...base,
      displayName: 'guides',
      roots: ['<rootDir>/tools/guides'],
      testRegex: '\\.spec\\.ts$',
    },
    onEngine('sqlite', 'sqlite', 'apps/**/*', 'libs/**/*'),
    // Of the apps, what differs most between the engines: several servers, and who may read what.
    onEngine(
      'postgres',
      'postgres',
      'libs/**/*',
      'apps/api/src/{answers/two-servers,live/*,newsroom/people-with-grants}',
      'apps/cli/src/manuscripts/people-with-grants',
    ),
    onEngine('apps-on-postgres', 'postgres', 'apps/**/*'),
    {
      ...base,
      displayName: 'corpus',
      roots: ['<rootDir>/apps', '<rootDir>/libs'],
      testRegex: '\\.corpus\\.ts$',
    },
  ],
};
export default config;
