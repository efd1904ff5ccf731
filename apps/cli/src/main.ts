import { runKopij } from './run-kopij.js';

// The reader of the output may stop early (`kopij attribution parse | head`), which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runKopij(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  // Relative to dist/apps/cli/src, where this file always runs.
  home: new URL('../../../../', import.meta.url),
});
