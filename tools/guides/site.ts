import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The address that the guide shows. */
const shown = 'http://127.0.0.1:4000';

/** The folder of somebody who follows the guide: its packages are those of this repository, its schema is the present one. */
export class Site {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kopij-site-'));

  constructor() {
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
    copyFileSync('schema.graphql', join(this.folder, 'schema.graphql'));
    this.write('package.json', '{ "private": true, "type": "module" }');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Runs commands as a shell does. What is to be installed must be here already. */
  async execute(commands: string): Promise<void> {
    const lines = commands.split('\n');
    for (const line of lines.filter((each) => each.startsWith('npm install '))) demandPackages(line);
    await this.run('sh', ['-ec', lines.filter((line) => !line.startsWith('npm install ')).join('\n')]);
  }

  /** What a program prints, told where Kopij really is. */
  async output(name: string, url: string): Promise<string> {
    const outfile = this.path(`built/${name}.mjs`);
    const text = readFileSync(this.path(name), 'utf8').replaceAll(shown, url);
    await build({
      stdin: { contents: text, resolveDir: dirname(this.path(name)), loader: 'ts' },
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    return this.run(process.execPath, [outfile]);
  }

  /** @throws with what the compiler says of any of the files so far */
  async checkTypes(): Promise<void> {
    await this.run(join('node_modules', '.bin', 'tsc'), ['--project', '.']);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private run(program: string, words: readonly string[]): Promise<string> {
    const path = `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
    return new Promise((done, fail) => {
      const options = { cwd: this.folder, env: { ...process.env, PATH: path } };
      execFile(program, words, options, (error, stdout, stderr) => {
        if (error) fail(new Error(`${words.join(' ')}\n${stdout}\n${stderr}`, { cause: error }));
        else done(stdout);
      });
    });
  }
}

function demandPackages(line: string): void {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const known = { ...manifest['dependencies'], ...manifest['devDependencies'] };
  const missing = line.split(' ').filter((word) => !/^(npm|install|--.*)$/.test(word) && !(word in known));
  if (missing.length > 0)
    throw new Error(`The guide needs packages that it is not tested with: ${missing.join()}`);
}
