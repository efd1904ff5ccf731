import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNewsroom, type Ran, type TestNewsroom } from './test-newsroom.js';

/** A newsroom with a section of four eyes, Joris who reports, and two editors: Sanne and Eva. */
export interface CopyDesk extends TestNewsroom {
  /** `kopij manuscript`, with these arguments. */
  manuscript(...args: string[]): Promise<Ran>;
  /** Runs each as `kopij manuscript`, and expects none to be refused. */
  all(...commands: string[][]): Promise<void>;
  /** A story by Joris that lacks nothing, and its id. */
  draft(changes?: object): Promise<string>;
  /** How many stories there are by now: the headline of the last one is "Bericht", and that. */
  made(): number;
  stateOf(id: string): Promise<string | undefined>;
}

export const sanne = ['--as', 'sanne@example.org'];
export const eva = ['--as', 'eva@example.org'];
export const joris = ['--as', 'joris@example.org'];

export async function openCopyDesk(): Promise<CopyDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'kopij-manuscripts-'));
  const newsroom = await testNewsroom();
  await newsroom.run('section', 'create', '--name', 'Noorden', '--four-eyes');
  const hire = (name: string, email: string, role: string): Promise<Ran> =>
    newsroom.run('user', 'create', '--name', name, '--email', email, '--role', role);
  await hire('Joris Bak', 'joris@example.org', 'REPORTER');
  await hire('Sanne Vos', 'sanne@example.org', 'EDITOR');
  await hire('Eva Smit', 'eva@example.org', 'EDITOR');
  const manuscript = (...args: string[]): Promise<Ran> => newsroom.run('manuscript', ...args);
  let made = 0;
  return {
    ...newsroom,
    manuscript,
    async all(...commands) {
      for (const command of commands) {
        const { code, errors } = await manuscript(...command);
        expect({ command, code, errors }).toMatchObject({ code: 0 });
      }
    },
    async draft(changes = {}) {
      made += 1;
      const slug = `bericht-${made}`;
      const record = {
        ...{ headline: `Bericht ${made}`, slug, dateline: 'OSLO', lead: 'De boot vaart.', body: [] },
        ...{ section: 'Noorden', agencies: ['ANP'], ...changes },
      };
      const path = join(folder, `${slug}.ndjson`);
      writeFileSync(path, JSON.stringify(record));
      const imported = await newsroom.run('import', 'articles', path, ...joris);
      if (imported.code !== 0) throw new Error(imported.errors);
      const [row] = await newsroom.rows<{ id: string }>(
        `SELECT id FROM manuscripts ORDER BY created_at DESC, id DESC LIMIT 1`,
      );
      return row?.id ?? '';
    },
    made: () => made,
    async stateOf(id) {
      const [row] = await newsroom.rows<{ state: string }>(
        `SELECT state FROM manuscripts WHERE id = '${id}'`,
      );
      return row?.state;
    },
    async close() {
      await newsroom.close();
      rmSync(folder, { recursive: true });
    },
  };
}
