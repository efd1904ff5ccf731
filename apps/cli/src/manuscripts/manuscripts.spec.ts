import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditManuscript } from '@kopij/articles';
import type { Content } from '@kopij/editorial';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { testNewsroom, type Ran, type TestNewsroom } from '../testing/test-newsroom.js';

// Every command opens the database, on machines that have more to do.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'kopij-manuscripts-'));
let newsroom: TestNewsroom;
let made = 0;

beforeAll(async () => {
  newsroom = await testNewsroom();
  await newsroom.run('section', 'create', '--name', 'Noorden', '--four-eyes');
  await hire('Joris Bak', 'joris@example.org', 'REPORTER');
  await hire('Sanne Vos', 'sanne@example.org', 'EDITOR');
  await hire('Eva Smit', 'eva@example.org', 'EDITOR');
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true });
});

const hire = (name: string, email: string, role: string): Promise<Ran> =>
  newsroom.run('user', 'create', '--name', name, '--email', email, '--role', role);

const run = (...args: string[]): Promise<Ran> => newsroom.run('manuscript', ...args);

/** A story by Joris that lacks nothing, and its id. */
async function draft(changes: object = {}): Promise<string> {
  made += 1;
  const slug = `bericht-${made}`;
  const record = {
    ...{ headline: `Bericht ${made}`, slug, dateline: 'OSLO', lead: 'De boot vaart.', body: [] },
    ...{ section: 'Noorden', agencies: ['ANP'], ...changes },
  };
  const path = join(folder, `${slug}.ndjson`);
  writeFileSync(path, JSON.stringify(record));
  const imported = await newsroom.run('import', 'articles', path, '--as', 'joris@example.org');
  if (imported.code !== 0) throw new Error(imported.errors);
  const [row] = await newsroom.rows<{ id: string }>(
    `SELECT id FROM manuscripts ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return row?.id ?? '';
}

/** What no command does. */
async function edit(id: string, patch: Partial<Content>): Promise<void> {
  const environment = { DATABASE_URL: newsroom.databaseUrl };
  const outcome = await withNewsroom({ environment, errors: process.stderr }, async (open) =>
    open.get(EditManuscript).execute(await actingUser(open), { manuscriptId: id, expectedVersion: 1, patch }),
  );
  if (!('manuscript' in outcome)) throw new Error(JSON.stringify(outcome));
}

const sanne = ['--as', 'sanne@example.org'];
const eva = ['--as', 'eva@example.org'];
const joris = ['--as', 'joris@example.org'];

/** Runs each, and expects none to be refused. */
async function all(...commands: string[][]): Promise<void> {
  for (const command of commands) {
    const { code, errors } = await run(...command);
    expect({ command, code, errors }).toMatchObject({ code: 0 });
  }
}

const publish = (id: string): Promise<void> =>
  all(['submit', id, ...joris], ['approve', id, ...sanne], ['publish', id, '--revision', '1', ...sanne]);

async function stateOf(id: string): Promise<string | undefined> {
  const [row] = await newsroom.rows<{ state: string }>(`SELECT state FROM manuscripts WHERE id = '${id}'`);
  return row?.state;
}

describe('kopij manuscript', () => {
  it('takes copy through review to its readers, as the people who are named', async () => {
    const id = await draft();
    expect(await run('submit', id, ...joris)).toEqual({
      code: 0,
      output: `Bericht ${made}: IN_REVIEW, version 2, revision 1\n`,
      errors: 'It is at version 1: --version was left out.\n',
    });
    expect(await run('approve', id, '--version', '2', '--comment', 'Prima.', ...sanne)).toEqual({
      code: 0,
      output: `Bericht ${made}: APPROVED, version 3, revision 1\n`,
      errors: '',
    });
    await all(['publish', id, '--revision', '1', ...sanne]);
    expect(await newsroom.rows(`SELECT id FROM live_articles WHERE id = '${id}'`)).toHaveLength(1);

    const { output } = await run('history', id);
    expect(output).toMatch(/^4 +\d+ +\S+ +publish +PUBLISHED +1 +Sanne Vos$/m);
    expect(output).toMatch(/^3 +\d+ +\S+ +approve +APPROVED +1 +Sanne Vos +Prima\.$/m);
    expect(output.indexOf('publish')).toBeLessThan(output.indexOf('approve'));
  });

  it('says every reason why not at once, and does nothing', async () => {
    const id = await draft();
    expect(await run('kill', id, ...joris)).toEqual({
      code: 1,
      output: '',
      errors: [
        'It is at version 1: --version was left out.',
        'Only an editor can kill. Ask an editor.',
        'There is no reason. Write down why.',
        'Readers have never seen this; there is nothing to withdraw. Spike it.',
        '',
      ].join('\n'),
    });
    expect(await stateOf(id)).toBe('DRAFT');
  });

  it('lets a reporter do no more than anywhere else', async () => {
    const id = await draft();
    await all(['submit', id, ...joris]);
    for (const action of [['approve'], ['publish', '--revision', '1'], ['spike']]) {
      const [name = '', ...options] = action;
      const { code, errors } = await run(name, id, ...options, ...joris);
      expect([name, code, errors]).toEqual([name, 1, expect.stringMatching(/^Only an editor can/m)]);
    }
    expect(await stateOf(id)).toBe('IN_REVIEW');
  });

  it('refuses what was meant for an older version, and says who changed it', async () => {
    const id = await draft();
    await all(['submit', id, ...joris]);
    const { code, errors } = await run('spike', id, '--version', '1', ...sanne);
    expect(code).toBe(1);
    expect(errors).toMatch(/^This manuscript is at version 2 now.*\nJoris Bak changed it last, at \S+\.\n$/);
  });

  it('plans a publication by the clock of a place, shows it, and calls it off', async () => {
    const id = await draft();
    await all(['submit', id, ...joris], ['approve', id, ...sanne]);
    const plan = ['schedule', id, '--revision', '1', '--zone', 'Europe/Amsterdam', ...sanne];
    expect((await run(...plan, '--at', '2099-03-29T02:30')).errors).toMatch(
      /^There is no 2099-03-29T02:30 in/m,
    );
    await all([...plan, '--at', '2099-07-01T09:00']);
    expect((await run('show', id)).output).toContain(
      'planned: publish of revision 1 at 2099-07-01T07:00:00.000Z (2099-07-01T09:00 Europe/Amsterdam)\n',
    );
    await all(
      [
        'schedule-unpublish',
        id,
        '--at',
        '2099-08-01T09:00',
        '--zone',
        'UTC',
        '--reason',
        'Licentie.',
        ...sanne,
      ],
      ['unschedule-unpublish', id, ...sanne],
      ['unschedule', id, ...sanne],
    );
    expect(await newsroom.rows(`SELECT action FROM schedules WHERE manuscript_id = '${id}'`)).toEqual([]);
    expect(await stateOf(id)).toBe('APPROVED');
  });

  it('corrects, takes down and withdraws an article', async () => {
    const id = await draft();
    await publish(id);
    const note = ['--type', 'CORRECTION', '--note', 'Het was Oslo.'];
    await all(
      ['correct', id, '--revision', '1', ...note, ...sanne],
      ['unpublish', id, '--reason', 'De bron wordt nagetrokken.', ...sanne],
      ['kill', id, '--reason', 'Ingetrokken door het bureau.', '--comment', 'Gebeld.', ...sanne],
    );
    expect(await newsroom.rows(`SELECT type, text FROM corrections WHERE manuscript_id = '${id}'`)).toEqual([
      { type: 'CORRECTION', text: 'Het was Oslo.' },
    ]);
    expect(await stateOf(id)).toBe('KILLED');
  });

  it('keeps copy under embargo until two editors break it', async () => {
    const id = await draft();
    await all(
      ['embargo', id, '--until', '2099-01-01T06:00+01:00', ...joris],
      ['submit', id, ...joris],
      ['approve', id, ...sanne],
    );
    expect((await run('publish', id, '--revision', '1', ...sanne)).code).toBe(1);
    await all(['break-embargo', id, '--reason', 'Het staat al overal.', ...sanne]);
    expect((await run('show', id)).output).toContain(
      'under embargo until 2099-01-01T05:00:00.000Z\nSanne Vos asks to break it, and waits for another editor: Het staat al overal.\n',
    );
    expect((await run('confirm-embargo-break', id, ...sanne)).code).toBe(1);
    await all(['confirm-embargo-break', id, ...eva], ['publish', id, '--revision', '1', ...eva]);
    expect(await stateOf(id)).toBe('PUBLISHED');
  });

  it('sends back, puts aside, takes up, assigns, restores, overrides and discards', async () => {
    const id = await draft();
    await all(
      ['submit', id, ...joris],
      ['request-changes', id, '--comment', 'Wie is de bron?', ...sanne],
      ['assign', id, '--to', 'joris@example.org', ...sanne],
      ['spike', id, ...sanne],
      ['unspike', id, ...sanne],
      ['restore', id, '--from', '1', ...joris],
      ['override', id, '--reason', 'De dijk breekt nu.'],
      ['publish', id, '--revision', '2', ...sanne],
      ['restore', id, '--from', '1', ...joris],
      ['discard', id, ...joris],
      ['assign', id, '--nobody', ...sanne],
    );
    expect(
      await newsroom.rows(`SELECT state, revision, assignee_id FROM manuscripts WHERE id = '${id}'`),
    ).toEqual([{ state: 'PUBLISHED', revision: 2, assignee_id: null }]);
  });

  it('shows where copy stands, what somebody may do with it, and why not the rest', async () => {
    const id = await draft({ agencies: [] });
    const { code, output } = await run('show', id, ...joris);
    expect(code).toBe(0);
    expect(output).toMatch(
      new RegExp(
        `^Bericht ${made}\nDRAFT, version 1, revision 1; changed at \\S+ by Joris Bak\nreaders see nothing of it\n\nWHAT Joris Bak MAY DO +WHY NOT\n`,
      ),
    );
    expect(output).toMatch(/^edit +yes$/m);
    expect(output).toMatch(/^approve +no +You cannot approve while the copy is a draft\./m);
    expect(output).toMatch(/^ +Only an editor can approve\./m);
  });

  it('lists copy by its state, and says when there is more', async () => {
    const id = await draft();
    await all(['submit', id, ...joris]);
    const { output, errors } = await run('list', '--state', 'IN_REVIEW', '--first', '1');
    expect(output).toMatch(
      new RegExp(
        `^ID +STATE +VERSION +LIVE +CHANGED +HEADLINE\n${id} +IN_REVIEW +2 +- +\\S+ +Bericht ${made}\n$`,
      ),
    );
    expect(errors).toMatch(/^These are 1 of \d+: see more with --first\.\n$/);
    expect((await run('list', '--missed')).output).toMatch(/^ID .*\n$/);
  });

  it('prints what differs between two revisions, word by word', async () => {
    const id = await draft({ headline: 'De boot vaart niet' });
    await edit(id, { headline: 'De veerboot vaart', kicker: 'Oslo' });
    expect((await run('diff', id, '1', '2')).output).toBe(
      'kicker: {+Oslo+}\nheadline: De [-boot -]{+veerboot +}vaart[- niet-]\n',
    );
    await all(['restore', id, '--from', '1', ...joris]);
    expect((await run('diff', id, '1', '3')).output).toBe('Revisions 1 and 3 say the same.\n');
    expect(await run('diff', id, '1', '9')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^It has no revision 9\./) as string,
    });
  });

  it.each([
    ['a manuscript there is not', ['submit', 'nothing'], /^There is no manuscript nothing\./],
    ['a number that is none', ['publish', 'x', '--revision', 'two'], /It must be a whole number from 1/],
    [
      'an action without its revision',
      ['publish', 'x'],
      /required option '--revision <number>' not specified/,
    ],
    [
      'somebody who is not here',
      ['submit', 'x', '--as', 'nobody@example.org'],
      /^Nobody here has the e-mail/,
    ],
    ['a state there is not', ['list', '--state', 'LOST'], /Allowed choices are DRAFT/],
  ])('refuses %s', async (_, args, errors) => {
    expect(await run(...args)).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(errors) as string,
    });
  });

  it('refuses an embargo until a time without an offset', async () => {
    const id = await draft();
    expect((await run('embargo', id, '--until', '2099-01-01T06:00')).errors).toMatch(
      /^--until "2099-01-01T06:00" is not understood: write an instant with its offset/m,
    );
  });
});
