import { bundleProgram } from './bundle/bundle-program.js';

/** Makes one file of each program. The modules stay beside it, for whatever works on them one by one. */
const programs = ['dist/apps/api/src/main.js', 'dist/apps/cli/src/main.js'];

for (const program of programs) await bundleProgram(program, program);
