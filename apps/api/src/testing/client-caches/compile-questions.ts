import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { getRequest, type ConcreteRequest, type GraphQLTaggedNode } from 'relay-runtime';
import { documents, type Question } from './questions.js';

type Compiled = Record<Question['document'], ConcreteRequest>;

/** The questions as relay-compiler compiles them for the present schema. */
export async function compileQuestions(): Promise<Compiled> {
  const site = await mkdtemp(join(tmpdir(), 'kopij-relay-'));
  try {
    await mkdir(join(site, 'src'));
    await copyFile('schema.graphql', join(site, 'schema.graphql'));
    const config = { src: './src', schema: './schema.graphql', language: 'javascript' };
    await writeFile(join(site, 'relay.config.json'), JSON.stringify(config));
    await writeFile(join(site, 'package.json'), '{}');
    const tagged = Object.values(documents).map((document) => `graphql\`${document}\`;`);
    await writeFile(join(site, 'src', 'questions.js'), tagged.join('\n'));
    await promisify(execFile)(process.execPath, [resolve('node_modules/relay-compiler/cli.js')], {
      cwd: site,
    });

    const load = createRequire(join(site, 'src', 'questions.js'));
    const compiled = Object.entries(documents).map(([name, document]) => {
      const operation = /^query (\w+)/.exec(document)?.[1] ?? '';
      return [name, getRequest(load(`./__generated__/${operation}.graphql.js`) as GraphQLTaggedNode)];
    });
    return Object.fromEntries(compiled) as Compiled;
  } finally {
    await rm(site, { recursive: true });
  }
}
