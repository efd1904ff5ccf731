#!/usr/bin/env node
import { existsSync } from 'node:fs';

const commandLine = new URL('../dist/apps/cli/src/main.js', import.meta.url);

if (existsSync(commandLine)) {
  await import(commandLine.href);
} else {
  process.stderr.write('Kopij is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
