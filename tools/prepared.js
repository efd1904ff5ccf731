import { spawn } from 'node:child_process';
import { atTheTop } from './run/at-the-top.js';
import { prepare } from './run/prepare.js';

/** `node tools/prepared.js PROGRAM ...` runs a program of this project, after installing and building what it needs. */
await atTheTop(() => {
  prepare();
  const program = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
  // The terminal sends an interrupt to both; the program decides when it is done.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => program.kill('SIGTERM'));
  program.on('exit', (code) => (process.exitCode = code ?? 1));
});
