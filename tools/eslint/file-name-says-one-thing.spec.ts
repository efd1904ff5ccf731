import { RuleTester } from 'eslint';
import { fileNameSaysOneThing } from './file-name-says-one-thing.js';

const code = 'publish();';

new RuleTester().run('a file name says one thing', fileNameSaysOneThing, {
  valid: [
    'libs/articles/publishing/publish-manuscript.ts',
    'libs/articles/publish-manuscript.spec.ts',
    'libs/articles/manuscript/manuscript.entity.ts',
    'libs/articles/index.ts',
    'libs/platform/database/migrations/1764000000000-newsroom.ts',
    'apps/api/src/main.ts',
    'apps/api/src/common-room.ts',
    'eslint.config.js',
    '.dependency-cruiser.cjs',
  ].map((filename) => ({ name: `lets ${filename} through`, code, filename })),
  invalid: [
    ...[
      'libs/articles/articles.service.ts',
      'libs/articles/utils.ts',
      'libs/articles/date-utils.ts',
      'libs/articles/helpers/slug.ts',
      'libs/articles/date.helper.ts',
      'libs/common/index.ts',
    ].map((filename) => ({
      name: `calls ${filename} a drawer`,
      code,
      filename,
      errors: [{ messageId: 'drawer' }],
    })),
    ...['libs/articles/entities/index.ts', 'apps/api/src/index.ts', 'tools/index.js'].map((filename) => ({
      name: `has no index at ${filename}`,
      code,
      filename,
      errors: [{ messageId: 'index' }],
    })),
    ...['libs/articles/publishManuscript.ts', 'libs/articles/Manuscript.ts', 'libs/Articles/slug.ts'].map(
      (filename) => ({
        name: `does not take ${filename} for kebab-case`,
        code,
        filename,
        errors: [{ messageId: 'letters' }],
      }),
    ),
  ],
});
