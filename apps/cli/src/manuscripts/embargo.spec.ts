import { eva, joris, openCopyDesk, sanne, type CopyDesk } from '../testing/copy-desk.js';

let desk: CopyDesk;
beforeAll(async () => {
  desk = await openCopyDesk();
});
afterAll(() => desk.close());

const until = ['--until', '2099-01-01T06:00+01:00'];
const reason = ['--reason', 'Niemand anders heeft dienst.'];

/** Approved, and held back by Joris since it was a draft. */
async function held(): Promise<string> {
  const id = await desk.draft();
  await desk.all(['embargo', id, ...until, ...joris], ['submit', id, ...joris], ['approve', id, ...sanne]);
  return id;
}

const publish = (id: string) => desk.manuscript('publish', id, '--revision', '1', ...sanne);

describe('kopij manuscript, where there is an embargo', () => {
  it('keeps copy under embargo until two editors break it', async () => {
    const id = await desk.draft();
    await desk.all(
      ['embargo', id, '--until', '2099-01-01T06:00+01:00', ...joris],
      ['submit', id, ...joris],
      ['approve', id, ...sanne],
    );
    expect((await desk.manuscript('publish', id, '--revision', '1', ...sanne)).code).toBe(1);
    await desk.all(['break-embargo', id, '--reason', 'Het staat al overal.', ...sanne]);
    expect((await desk.manuscript('show', id)).output).toContain(
      'under embargo until 2099-01-01T05:00:00.000Z\nSanne Vos has asked to break it, and another editor has to confirm: Het staat al overal.\n',
    );
    expect((await desk.manuscript('confirm-embargo-break', id, ...sanne)).code).toBe(1);
    await desk.all(['confirm-embargo-break', id, ...eva], ['publish', id, '--revision', '1', ...eva]);
    expect(await desk.stateOf(id)).toBe('PUBLISHED');
  });

  it('says a time as it was written', async () => {
    const id = await desk.draft();
    expect((await desk.manuscript('embargo', id, '--until', '2020-01-01T06:00+05:30')).errors).toContain(
      '1 January 2020 at 06:00 +05:30 is in the past. Choose a later time.',
    );
  });

  it('refuses an embargo until a time without an offset', async () => {
    const id = await desk.draft();
    expect((await desk.manuscript('embargo', id, '--until', '2099-01-01T06:00')).errors).toMatch(
      /^--until "2099-01-01T06:00" is not valid: write a date and time with a UTC offset/m,
    );
  });

  it('takes back an embargo that has had no effect, for one editor', async () => {
    const id = await held();
    expect(await desk.manuscript('undo-embargo', id, ...joris)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^Only an editor can undo the embargo\./m) as string,
    });
    expect(await desk.manuscript('undo-embargo', id, '--version', '4', ...sanne)).toEqual({
      code: 0,
      output: `Bericht ${desk.made()}: APPROVED, version 5, revision 1\n`,
      errors: '',
    });
    expect((await desk.manuscript('show', id)).output).not.toContain('under embargo until');
    expect((await desk.manuscript('history', id)).output).toMatch(/^5 .* undoEmbargo .* Sanne Vos$/m);
    expect(await publish(id)).toMatchObject({ code: 0 });
  });

  it('takes none back that has held back a publication, and says so', async () => {
    const id = await held();
    expect((await publish(id)).code).toBe(1);
    expect(await desk.manuscript('undo-embargo', id, ...sanne)).toEqual({
      code: 1,
      output: '',
      errors: [
        'No --version given: using the current version, 4.',
        'You cannot undo this embargo on your own, because it held back a publication. Two editors can break it together.',
        '',
      ].join('\n'),
    });
    expect((await desk.manuscript('show', id)).output).toContain(
      'under embargo until 2099-01-01T05:00:00.000Z\n',
    );
  });

  it('overrides an embargo only while there is nobody who could confirm that it is broken', async () => {
    const id = await held();
    const override = () => desk.manuscript('override-embargo', id, ...reason);
    expect(await override()).toEqual({
      code: 1,
      output: '',
      errors: [
        'No --version given: using the current version, 4.',
        'You do not have to do this on your own: Eva Smit or Sanne Vos can confirm it. Ask to break the embargo, giving a reason.',
        '',
      ].join('\n'),
    });
    expect((await desk.manuscript('show', id)).output).toMatch(
      /^override-embargo +no +You do not have to do this on your own/m,
    );

    for (const email of ['sanne@example.org', 'eva@example.org']) await desk.run('user', 'deactivate', email);
    expect((await desk.manuscript('show', id)).output).toMatch(/^override-embargo +yes$/m);
    expect(await desk.manuscript('override-embargo', id)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^A reason is required\. Say why\.$/m) as string,
    });
    expect(await override()).toMatchObject({ code: 0 });
    expect((await desk.manuscript('history', id)).output).toMatch(
      /^5 .* overrideEmbargo .* Niemand anders heeft dienst\.$/m,
    );
    for (const email of ['sanne@example.org', 'eva@example.org']) await desk.run('user', 'reactivate', email);
    expect(await publish(id)).toMatchObject({ code: 0 });
  });
});
