import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog, readConfig } from '@kopij/platform';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';

const file = 'schema.graphql';

/** Writes `schema.graphql`; with `--check`, compares it with the schema that the program serves. */
async function run(): Promise<void> {
  const served = `${await schemaServed()}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, served);
  } else if (readFileSync(file, 'utf8') !== served) {
    console.error(`${file} differs from the schema that the program serves. Run: npm run schema`);
    process.exitCode = 1;
  }
}

async function schemaServed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-schema-'));
  try {
    const outcome = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'empty.db')}` });
    if (!outcome.ok) throw new Error(outcome.faults.join(' '));
    const module = AppModule.forRoot({ config: outcome.config, log: openLog('silent') });
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    const schema = printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost, { strict: false }).schema));
    await app.close();
    return schema;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
