import { bundleProgram } from './bundle/bundle-program.js';

/** Bundles each program into one file. The separate modules are kept, for tools that load them one by one. */
const programs = ['dist/apps/api/src/main.js', 'dist/apps/cli/src/main.js'];

for (const program of programs) await bundleProgram(program, program);
