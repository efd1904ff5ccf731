import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The Varnish that tests start. */
export const varnishPath = process.env['KOPIJ_TEST_VARNISH'] ?? '/usr/sbin/varnishd';

export interface Varnish {
  close(): Promise<void>;
}

/** Varnish with the configuration of samples/varnish, in front of a server of this machine. */
export async function startVarnish(port: number, backend: string, token: string): Promise<Varnish> {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-varnish-'));
  const vcl = join(folder, 'kopij.vcl');
  const sample = readFileSync('samples/varnish/kopij.vcl', 'utf8');
  writeFileSync(vcl, sample.replace('.port = "4000"', `.port = "${new URL(backend).port}"`));
  const listen = ['-a', `127.0.0.1:${port}`, '-n', join(folder, 'work')];
  const child = spawn(varnishPath, ['-F', '-j', 'none', '-s', 'malloc,32m', '-f', vcl, ...listen], {
    env: { ...process.env, KOPIJ_CDN_TOKEN: token },
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exit = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`Varnish did not start: ${printed}`);
    await sleep(50);
  }
  return {
    async close() {
      child.kill();
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/health/live`);
    return true;
  } catch {
    return false;
  }
}
