import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNameSaysOneThing } from './tools/eslint/file-name-says-one-thing.js';
import { environment, machineTime, sleepingTests, timedTests } from './tools/eslint/house-syntax.js';
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
    // A rule that does not fit is changed here, in sight of everybody, never switched off in a file.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    files: ['**/*.{ts,js,cjs}'],
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
      'no-restricted-syntax': ['error', ...machineTime, ...environment, ...sleepingTests],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `== null` asks for null and undefined at once; everything else is compared with its type.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The compiler knows every global; this rule would need a list of them.
      'no-undef': 'off',
      // Nest finds modules, resolvers and GraphQL types by their decorators: such a class may well be empty.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers in a text come out as they read; everything else must be turned into one on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return refuse(faults);` and `() => list.push(item)` end in a call nobody takes an answer from: the house's way.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An entity is a row and an object type a contract: plain objects stand for both, and are changed by a copy.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Brackets say that nobody promised the key is there: `process.env['PORT']`, `match.groups['place']`.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `string[]` is short; where brackets would stand far from their type, `Array<...>` reads better.
      '@typescript-eslint/array-type': 'off',
      // Jest's matchers can be added to in no other way.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // The underscore is how what must be there, and is not needed, is written for the compiler too.
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
    // JavaScript says by a JSDoc cast what an `any` is, which the compiler reads and these rules cannot.
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
    // An entry point may look at the environment before there is a Config.
    files: ['apps/*/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...machineTime, ...sleepingTests] },
  },
  {
    files: ['libs/platform/basics/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environment, ...sleepingTests] },
  },
);
