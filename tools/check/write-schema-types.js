import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const schema = 'schema.graphql';
const types = 'apps/studio/src/server/schema.d.ts';

/** Writes the types that the studio takes from the schema, unless they are newer. They are not kept, since they only repeat it. */
export function writeSchemaTypes() {
  if (existsSync(types) && statSync(types).mtimeMs > statSync(schema).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/gql.tada/bin/cli.js', 'generate-output', '--tsconfig', 'apps/studio/tsconfig.json'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The types of ${schema} could not be written.\n${stdout}${stderr}`);
}
