import { useCases } from '@kopij/articles';
import type { Content } from '@kopij/editorial';
import { actingUser } from '../acting-user.js';
import { withNewsroom } from '../newsroom.js';
import { joris, openCopyDesk, sanne, type CopyDesk } from '../testing/copy-desk.js';

let desk: CopyDesk;
beforeAll(async () => {
  desk = await openCopyDesk();
});
afterAll(() => desk.close());

/** What no command does. */
async function edit(id: string, patch: Partial<Content>): Promise<void> {
  const environment = { DATABASE_URL: desk.databaseUrl };
  const outcome = await withNewsroom({ environment, errors: process.stderr }, async (open) =>
    open.get(useCases.edit).execute(await actingUser(open), { manuscriptId: id, expectedVersion: 1, patch }),
  );
  if (!('manuscript' in outcome)) throw new Error(JSON.stringify(outcome));
}

const publish = (id: string): Promise<void> =>
  desk.all(['submit', id, ...joris], ['approve', id, ...sanne], ['publish', id, '--revision', '1', ...sanne]);

describe('kopij manuscript', () => {
  it('takes copy through review to its readers, as the people who are named', async () => {
    const id = await desk.draft();
    expect(await desk.manuscript('submit', id, ...joris)).toEqual({
      code: 0,
      output: `Bericht ${desk.made()}: IN_REVIEW, version 2, revision 1\n`,
      errors: 'No --version given: using the current version, 1.\n',
    });
    expect(await desk.manuscript('approve', id, '--version', '2', '--comment', 'Prima.', ...sanne)).toEqual({
      code: 0,
      output: `Bericht ${desk.made()}: APPROVED, version 3, revision 1\n`,
      errors: '',
    });
    await desk.all(['publish', id, '--revision', '1', ...sanne]);
    expect(await desk.rows(`SELECT id FROM live_articles WHERE id = '${id}'`)).toHaveLength(1);

    const { output } = await desk.manuscript('history', id);
    expect(output).toMatch(/^4 +\d+ +\S+ +publish +PUBLISHED +1 +Sanne Vos$/m);
    expect(output).toMatch(/^3 +\d+ +\S+ +approve +APPROVED +1 +Sanne Vos +Prima\.$/m);
    expect(output.indexOf('publish')).toBeLessThan(output.indexOf('approve'));
  });

  it('names whoever was erased as the API does', async () => {
    const id = await desk.draft();
    const kees = 'kees@example.org';
    const name = ['--name', 'Kees Kok', '--email', kees, '--role', 'EDITOR'];
    await desk.run('user', 'create', ...name);
    await desk.all(['spike', id, '--as', kees]);
    for (const command of ['deactivate', 'erase']) {
      const { code, errors } = await desk.run('user', command, kees);
      expect({ command, code, errors }).toMatchObject({ code: 0 });
    }
    expect((await desk.manuscript('history', id)).output).toMatch(/ spike +SPIKED +1 +Erased user$/m);
    expect((await desk.manuscript('show', id)).output).toMatch(/changed at \S+ by Erased user$/m);
    expect((await desk.run('audit', 'list')).output).not.toContain('Kees');
    const { errors } = await desk.manuscript('unspike', id, '--version', '1');
    expect(errors).toMatch(/^Erased user changed it last/m);
  });

  it('says every reason why not at once, and does nothing', async () => {
    const id = await desk.draft();
    expect(await desk.manuscript('kill', id, ...joris)).toEqual({
      code: 1,
      output: '',
      errors: [
        'No --version given: using the current version, 1.',
        'Only an editor can kill. Ask an editor.',
        'A reason is required. Say why.',
        'This was never published, so there is nothing to withdraw. Spike it instead.',
        '',
      ].join('\n'),
    });
    expect(await desk.stateOf(id)).toBe('DRAFT');
  });

  it('lets a reporter do no more than anywhere else', async () => {
    const id = await desk.draft();
    await desk.all(['submit', id, ...joris]);
    for (const action of [['approve'], ['publish', '--revision', '1'], ['spike']]) {
      const [name = '', ...options] = action;
      const { code, errors } = await desk.manuscript(name, id, ...options, ...joris);
      expect([name, code, errors]).toEqual([name, 1, expect.stringMatching(/^Only an editor can/m)]);
    }
    expect(await desk.stateOf(id)).toBe('IN_REVIEW');
  });

  it('refuses what was meant for an older version, and says who changed it', async () => {
    const id = await desk.draft();
    await desk.all(['submit', id, ...joris]);
    const { code, errors } = await desk.manuscript('spike', id, '--version', '1', ...sanne);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /^Somebody has changed this manuscript since you read it: it is now at version 2\..*\nJoris Bak changed it last, at \S+\.\n$/,
    );
  });

  it('plans a publication by the clock of a place, shows it, and calls it off', async () => {
    const id = await desk.draft();
    await desk.all(['submit', id, ...joris], ['approve', id, ...sanne]);
    const plan = ['schedule', id, '--revision', '1', '--zone', 'Europe/Amsterdam', ...sanne];
    expect((await desk.manuscript(...plan, '--at', '2099-03-29T02:30')).errors).toMatch(
      /^2099-03-29T02:30 does not exist in/m,
    );
    await desk.all([...plan, '--at', '2099-07-01T09:00']);
    expect((await desk.manuscript('show', id)).output).toContain(
      'scheduled: publish of revision 1 at 2099-07-01T07:00:00.000Z (2099-07-01T09:00 Europe/Amsterdam)\n',
    );
    await desk.all(
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
    expect(await desk.rows(`SELECT action FROM schedules WHERE manuscript_id = '${id}'`)).toEqual([]);
    expect(await desk.stateOf(id)).toBe('APPROVED');
  });

  it('corrects, takes down and withdraws an article', async () => {
    const id = await desk.draft();
    await publish(id);
    const note = ['--type', 'CORRECTION', '--note', 'Het was Oslo.'];
    await desk.all(
      ['correct', id, '--revision', '1', ...note, ...sanne],
      ['unpublish', id, '--reason', 'De bron wordt nagetrokken.', ...sanne],
      ['kill', id, '--reason', 'Ingetrokken door het bureau.', '--comment', 'Gebeld.', ...sanne],
    );
    expect(await desk.rows(`SELECT type, text FROM corrections WHERE manuscript_id = '${id}'`)).toEqual([
      { type: 'CORRECTION', text: 'Het was Oslo.' },
    ]);
    expect(await desk.stateOf(id)).toBe('KILLED');
  });

  it('sends back, puts aside, takes up, assigns, restores, overrides and discards', async () => {
    const id = await desk.draft();
    await desk.all(
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
      await desk.rows(`SELECT state, revision, assignee_id FROM manuscripts WHERE id = '${id}'`),
    ).toEqual([{ state: 'PUBLISHED', revision: 2, assignee_id: null }]);
  });

  it('says when copy is due, changes that, and lists it', async () => {
    const id = await desk.draft();
    const other = await desk.draft();
    const due = '2099-11-23T17:00+01:00';
    await desk.all(['assign', id, '--to', 'joris@example.org', '--due', due, ...sanne]);
    await desk.all(['assign', other, '--nobody', '--due', '2099-11-23T12:00Z', ...sanne]);
    const shown = async (): Promise<string> => (await desk.manuscript('show', id)).output;
    expect(await shown()).toContain('assigned to Joris Bak\ndue at 2099-11-23T16:00:00.000Z\n');
    const listed = (await desk.manuscript('list', '--due')).output;
    expect(listed.match(new RegExp(`${id}|${other}`, 'g'))).toEqual([other, id]);
    await desk.all(['assign', id, '--nobody', ...sanne]);
    expect(await shown()).toContain('due at 2099-11-23T16:00:00.000Z\n');
    await desk.all(['assign', id, '--nobody', '--no-due', ...sanne]);
    expect(await shown()).not.toContain('due at');
    const wrong = await desk.manuscript('assign', id, '--nobody', '--due', 'morgen', ...sanne);
    expect(wrong.errors).toMatch(/^--due "morgen" is not valid: write a date and time with a UTC offset/m);
    const past = await desk.manuscript('assign', id, '--nobody', '--due', '2001-01-01T00:00Z', ...sanne);
    expect([past.code, past.errors]).toEqual([
      1,
      expect.stringMatching(/is in the past\. Choose a later time/),
    ]);
  });

  it('shows where copy stands, what somebody may do with it, and why not the rest', async () => {
    const id = await desk.draft({ agencies: [] });
    const { code, output } = await desk.manuscript('show', id, ...joris);
    expect(code).toBe(0);
    expect(output).toMatch(
      new RegExp(
        `^Bericht ${desk.made()}\nDRAFT, version 1, revision 1; changed at \\S+ by Joris Bak\nreaders cannot see it\n\nWHAT Joris Bak MAY DO +WHY NOT\n`,
      ),
    );
    expect(output).toMatch(/^edit +yes$/m);
    expect(output).toMatch(/^approve +no +You cannot approve while the copy is a draft\./m);
    expect(output).toMatch(/^ +Only an editor can approve\./m);
  });

  it('lists copy by its state, and says when there is more', async () => {
    const id = await desk.draft();
    await desk.all(['submit', id, ...joris]);
    const { output, errors } = await desk.manuscript('list', '--state', 'IN_REVIEW', '--first', '1');
    expect(output).toMatch(
      new RegExp(
        `^ID +STATE +VERSION +LIVE +CHANGED +HEADLINE\n${id} +IN_REVIEW +2 +- +\\S+ +Bericht ${desk.made()}\n$`,
      ),
    );
    expect(errors).toMatch(/^Shown: 1 of \d+\. Use --first to see more\.\n$/);
    expect((await desk.manuscript('list', '--missed')).output).toMatch(/^ID .*\n$/);
  });

  it('prints what differs between two revisions, word by word', async () => {
    const id = await desk.draft({ headline: 'De boot vaart niet' });
    await edit(id, { headline: 'De veerboot vaart', kicker: 'Oslo' });
    expect((await desk.manuscript('diff', id, '1', '2')).output).toBe(
      'kicker: {+Oslo+}\nheadline: De [-boot -]{+veerboot +}vaart[- niet-]\n',
    );
    await desk.all(['restore', id, '--from', '1', ...joris]);
    expect((await desk.manuscript('diff', id, '1', '3')).output).toBe('Revisions 1 and 3 do not differ.\n');
    expect(await desk.manuscript('diff', id, '1', '9')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^It has no revision 9\./) as string,
    });
  });

  it.each([
    ['a manuscript there is not', ['submit', 'nothing'], /^There is no manuscript with the id nothing\./],
    ['a number that is none', ['publish', 'x', '--revision', 'two'], /It must be a whole number from 1/],
    [
      'an action without its revision',
      ['publish', 'x'],
      /required option '--revision <number>' not specified/,
    ],
    ['somebody who is not here', ['submit', 'x', '--as', 'nobody@example.org'], /^No user has the e-mail/],
    ['a state there is not', ['list', '--state', 'LOST'], /Allowed choices are DRAFT/],
  ])('refuses %s', async (_, args, errors) => {
    expect(await desk.manuscript(...args)).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringMatching(errors) as string,
    });
  });
});
