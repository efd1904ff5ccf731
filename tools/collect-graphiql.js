import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * Copies the ready-made files of GraphiQL and React into dist, so that the server needs neither these packages nor the hundred others
 * that they depend on. Those are only needed to build.
 */
const { resolve } = createRequire(import.meta.url);
const files = {
  graphiql: ['graphiql.min.css', 'graphiql.min.js'],
  react: ['umd/react.production.min.js'],
  'react-dom': ['umd/react-dom.production.min.js'],
};

mkdirSync('dist/graphiql', { recursive: true });
for (const [name, paths] of Object.entries(files)) {
  const folder = dirname(resolve(`${name}/package.json`));
  for (const path of paths) copyFileSync(join(folder, path), join('dist/graphiql', basename(path)));
}
