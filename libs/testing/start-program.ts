import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { transformFile } from '@swc/core';
import { build, type Plugin } from 'esbuild';

/** A program in its own process. */
export interface Program {
  readonly process: ChildProcess;
  /** Resolves when the program has sent this message. */
  heard(word: string): Promise<void>;
  tell(word: string): void;
  /** Resolves when the program has exited by itself. Rejects with its output if it failed. */
  ended(): Promise<void>;
  /** Kills the program with SIGKILL. */
  kill(): Promise<void>;
  /** Resolves when the program has killed itself with SIGKILL. Rejects if it ended in any other way. */
  died(): Promise<void>;
}

/**
 * Starts one of the programs in `programs/`, or another one by its path. It is built from the current sources, so that it is never
 * older than the test, and inside `node_modules`, so that it finds the packages.
 */
export async function startProgram(name: string, ...programArguments: string[]): Promise<Program> {
  const child = spawn(process.execPath, [await built(name), ...programArguments], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const print = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout?.on('data', print);
  child.stderr?.on('data', print);
  const said = new Set<unknown>();
  child.on('message', (word) => said.add(word));
  const exit = once(child, 'exit');

  return {
    process: child,
    async heard(word) {
      while (!said.has(word)) {
        const first = await Promise.race([once(child, 'message'), exit.then(() => 'exit' as const)]);
        if (first === 'exit' && !said.has(word))
          throw new Error(`${name} ended before it said ${word}: ${printed}`);
      }
    },
    tell: (word) => child.send(word),
    async ended() {
      const [code] = (await exit) as [number | null];
      if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${printed}`);
    },
    async died() {
      const [code, signal] = (await exit) as [number | null, NodeJS.Signals | null];
      if (signal !== 'SIGKILL') throw new Error(`${name} ended with ${String(code ?? signal)}: ${printed}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** Nest injects dependencies by the types of a constructor, which esbuild does not emit. */
const typesOfConstructors: Plugin = {
  name: 'types-of-constructors',
  setup(program) {
    program.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

const builds = new Map<string, Promise<string>>();

function built(name: string): Promise<string> {
  const made = builds.get(name) ?? buildProgram(name);
  builds.set(name, made);
  return made;
}

async function buildProgram(name: string): Promise<string> {
  const folder = resolve('node_modules/.cache/kopij-test-programs');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(name)}-${process.pid}.mjs`);
  await build({
    entryPoints: [resolve(__dirname, 'programs', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    plugins: [typesOfConstructors],
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return outfile;
}
