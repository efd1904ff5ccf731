import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNameSaysOneThing } from './tools/eslint/file-name-says-one-thing.js';
import {
  environment,
  machineTime,
  repositories,
  sleepingTests,
  timedTests,
} from './tools/eslint/house-syntax.js';
import { rootFieldNamesItsAccess } from './tools/eslint/root-field-names-its-access.js';

const tests = [
  '**/*.spec.ts',
  '**/*.corpus.ts',
  'libs/testing/**',
  'libs/*/testing/**',
  'apps/*/src/testing/**',
];
const tooling = ['tools/**', 'bin/**', '*.js', '*.cjs', '*.config.ts'];

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  {
    // A rule that does not fit is changed here, where everybody sees it, and never switched off in a file.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: ['**/*.{ts,tsx,js,cjs}'],
    plugins: {
      kopij: {
        rules: {
          'file-name-says-one-thing': fileNameSaysOneThing,
          'root-field-names-its-access': rootFieldNamesItsAccess,
        },
      },
    },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['bin/*.js', '*.js', '*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'kopij/file-name-says-one-thing': 'error',
      'kopij/root-field-names-its-access': 'error',
      'no-restricted-syntax': ['error', ...machineTime, ...environment, ...repositories, ...sleepingTests],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `== null` matches both null and undefined; all other comparisons are strict.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The compiler knows every global; this rule would need a list of them.
      'no-undef': 'off',
      // Nest finds modules, resolvers and GraphQL types by their decorators, so such a class may be empty.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers are unambiguous in a template; everything else must be converted explicitly.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return refuse(faults);` and `() => list.push(item)`, whose result is not used, are accepted style here.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Entities (rows) and object types (contracts) are also represented by plain objects, which are copied to change them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Brackets show that the key may be missing: `process.env['PORT']`, `match.groups['place']`.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `string[]` is short; after a long type, `Array<...>` reads better.
      '@typescript-eslint/array-type': 'off',
      // This is the only way to add types for Jest matchers.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Marked as deprecated only to stand out: it is called for identity providers on this very machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
      ],
      // The compiler also accepts an underscore for required but unused names.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: tests,
    rules: { 'no-restricted-syntax': ['error', ...sleepingTests, ...timedTests] },
  },
  {
    files: tooling,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // JavaScript narrows an `any` with a JSDoc cast, which the compiler understands and these rules do not.
    files: ['**/*.{js,cjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // An entry point may read the environment before there is a Config.
    files: ['apps/*/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...machineTime, ...repositories, ...sleepingTests] },
  },
  {
    // A page takes the time of its browser, has no environment and no tables.
    files: ['apps/studio/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['libs/platform/basics/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environment, ...repositories, ...sleepingTests] },
  },
  {
    // This folder builds statements and runs migrations.
    files: ['libs/platform/database/**'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...machineTime, ...environment, ...sleepingTests] },
  },
);
