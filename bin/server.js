import { runProgram } from './run-program.js';

await runProgram('dist/apps/api/src/main.js');
