import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './free-port.js';

/** What a server says when it takes requests. */
const isUp = /Serving until|"listening"/;
const startsServer = /^(\w+=\S+ )*(npm run (demo|start:prod)|(npx )?kopij demo)\b/;

/** A clone of Kopij for somebody who follows a guide: the programs are those of this repository, the data are its own. */
export class Workplace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kopij-guide-'));
  private readonly running: ChildProcess[] = [];
  private port = 0;
  private printed = '';
  /** Commands that count for all that come after them. */
  private readonly exports: string[] = [];

  constructor() {
    const shared = readdirSync('.').filter((name) => !name.startsWith('.') && name !== 'data');
    for (const name of shared) symlinkSync(resolve(name), join(this.folder, name));
    mkdirSync(join(this.folder, 'usb'));
  }

  /** What everything has printed so far: tokens, among other things. */
  get log(): string {
    return this.printed;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** What `$name` stands for in commands from now on. */
  keep(name: string, value: string): void {
    this.exports.push(`export ${name}='${value.replaceAll("'", `'\\''`)}'`);
  }

  /**
   * Runs one command as bash does, a server in the background.
   *
   * @returns what it printed on both streams, a server until it takes requests; and its exit code, a server's when it is up being 0
   */
  async run(command: string): Promise<{ readonly printed: string; readonly code: number }> {
    this.port ||= await freePort();
    // The guides write the port there is where nobody chooses another, and a folder that may not be on this machine.
    const line = command
      .replaceAll('127.0.0.1:4000', `127.0.0.1:${this.port}`)
      .replaceAll('/media/usb', 'usb');
    if (line.startsWith('export ')) this.exports.push(line);
    const script = ['exec 2>&1', 'set -o pipefail', `source ${resolve('tools/guides/shell.sh')}`];
    const program = spawn('bash', ['-c', [...script, ...this.exports, line].join('\n')], {
      cwd: this.folder,
      env: {
        PATH: `${resolve('node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
        HOME: process.env['HOME'],
        PORT: String(this.port),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    this.running.push(program);
    let printed = '';
    const up = new Promise<number>((done) => {
      program.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        this.printed += chunk.toString();
        if (startsServer.test(command) && isUp.test(printed)) done(0);
      });
    });
    const ended = once(program, 'close').then(([code]) => (typeof code === 'number' ? code : 1));
    return { code: await Promise.race([up, ended]), printed };
  }

  async stopServers(): Promise<void> {
    for (const program of this.running.splice(0).reverse()) {
      if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) continue;
      const ended = once(program, 'close');
      process.kill(-program.pid, 'SIGTERM');
      await ended;
    }
  }

  /** Stops the servers, and forgets everything. */
  async close(): Promise<void> {
    await this.stopServers();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
