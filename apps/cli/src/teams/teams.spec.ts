import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await testNewsroom();
  await newsroom.run('section', 'create', '--name', 'Sport');
  await newsroom.run('section', 'create', '--name', 'Schaatsen', '--parent', 'sport');
  const somebody = ['user', 'create', '--name', 'Joris Bak', '--email', 'joris@example.org'];
  await newsroom.run(...somebody, '--role', 'EDITOR');
});
afterAll(() => newsroom.close());

const grants = () =>
  newsroom.rows(
    'SELECT granted_right, slug FROM grants JOIN sections ON sections.id = section_id ORDER BY 1, 2',
  );

describe('kopij team', () => {
  it('makes a desk of people with rights, shows it, and takes it away again', async () => {
    const run = (...args: string[]) => newsroom.run(...args);
    expect(await run('team', 'create', '--name', 'Sport')).toEqual({
      code: 0,
      output: 'Created the team Sport. It has no members, and was granted nothing.\n',
      errors: '',
    });
    expect((await run('team', 'add', 'sport', 'JORIS@example.org')).output).toBe(
      'Joris Bak <joris@example.org> is in the team Sport.\n',
    );
    expect((await run('team', 'grant', 'Sport', 'WRITE:sport', 'publish:Schaatsen')).output).toBe(
      'Granted to the team Sport: WRITE:sport PUBLISH:schaatsen\n',
    );
    expect((await run('team', 'list')).output).toBe(
      [
        'NAME   MEMBERS            GRANTS',
        'Sport  joris@example.org  WRITE:sport PUBLISH:schaatsen',
        '',
      ].join('\n'),
    );
    expect((await run('team', 'remove', 'Sport', 'joris@example.org')).output).toBe(
      'Joris Bak <joris@example.org> is not in the team Sport.\n',
    );
    expect((await run('team', 'list')).output).toMatch(/^Sport {2}- +WRITE:sport/m);
    expect((await run('team', 'archive', 'Sport')).code).toBe(0);
    expect((await run('team', 'list')).output).not.toContain('Sport');
    expect(await grants()).toEqual([]);
  });

  it('refuses a name that another team has, and what it does not know', async () => {
    await newsroom.run('team', 'create', '--name', 'Binnenland');
    for (const [args, errors] of [
      [
        ['create', '--name', 'binnenland'],
        'Another team already has this name. "kopij team list" shows them all.\n',
      ],
      [['archive', 'Cultuur'], 'There is no team "Cultuur". "kopij team list" shows them all.\n'],
      [
        ['grant', 'Binnenland', 'WRITE:nergens', 'LEZEN:sport', 'WRITE'],
        'There is no section "nergens". "kopij section list" shows them all.\n' +
          '"LEZEN:sport" is no right in a section. Write WRITE, REVIEW, PUBLISH, MANAGE, a colon and a section, such as PUBLISH:sport.\n' +
          '"WRITE" is no right in a section. Write WRITE, REVIEW, PUBLISH, MANAGE, a colon and a section, such as PUBLISH:sport.\n',
      ],
    ] as const) {
      expect(await newsroom.run('team', ...args)).toEqual({ code: 1, output: '', errors });
    }
    expect(await grants()).toEqual([]);
  });
});

describe('kopij user', () => {
  it('sets what somebody is granted, all at once, and says from when it counts', async () => {
    const grant = (...written: string[]) => newsroom.run('user', 'grant', 'joris@example.org', ...written);
    expect(await grant('REVIEW:sport', 'WRITE:sport')).toEqual({
      code: 0,
      output: 'Granted to Joris Bak <joris@example.org>: REVIEW:sport WRITE:sport\n',
      errors:
        'It counts once their reach is GRANTS (now NEWSROOM): kopij user reach joris@example.org GRANTS\n',
    });
    expect((await newsroom.run('user', 'reach', 'joris@example.org', 'GRANTS')).output).toBe(
      'Joris Bak <joris@example.org>, role EDITOR, now has the reach GRANTS.\n',
    );
    expect(await grant('PUBLISH:schaatsen')).toMatchObject({ errors: '' });
    expect(await grants()).toEqual([{ granted_right: 'PUBLISH', slug: 'schaatsen' }]);
    expect((await grant('none')).output).toBe('Granted to Joris Bak <joris@example.org>: none\n');
    expect(await grants()).toEqual([]);
    expect((await newsroom.run('user', 'list')).output).toMatch(
      /^joris@example\.org +EDITOR +GRANTS +active +Joris Bak$/m,
    );
  });

  it('leaves the last admin of the whole newsroom that', async () => {
    const admin = ['--name', 'Ada Bos', '--email', 'ada@example.org', '--role', 'ADMIN'];
    await newsroom.run('user', 'create', ...admin);
    const { code, errors } = await newsroom.run('user', 'reach', 'ada@example.org', 'OWN');
    expect([code, errors]).toEqual([1, expect.stringMatching(/^This is the last active admin\./)]);
  });
});
