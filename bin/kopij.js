#!/usr/bin/env node
import { runProgram } from './run-program.js';

await runProgram('dist/apps/cli/src/main.js');
