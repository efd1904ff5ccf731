import { useCases, type ManuscriptEntity, type Outcome } from '@kopij/articles';
import {
  judgeRight,
  roles,
  sectionRights,
  type Actor,
  type Grant,
  type Reach,
  type Right,
} from '@kopij/editorial';
import { CreateUser, SetReach } from '@kopij/identity';
import { CreateSection, SectionRegistry, type SectionTree } from '@kopij/sections';
import { SetGrants } from '@kopij/teams';
import { aStory, seededNumbers } from '@kopij/testing';
import { actingUser } from '../acting-user.js';
import { withNewsroom, type Newsroom } from '../newsroom.js';
import { testNewsroom, type TestNewsroom } from '../testing/test-newsroom.js';

/** Another seed draws other people: KOPIJ_TEST_SEED=66. */
const seed = Number(process.env['KOPIJ_TEST_SEED'] ?? '65');

/** Whose reach is the newsroom is let through by every test of these commands. */
const drawn: readonly Reach[] = ['GRANTS', 'OWN', 'GRANTS', 'OWN'];

interface Person {
  /** As the rules are to see them: written down here, and not asked of the program. */
  readonly actor: Actor;
  readonly as: readonly [option: '--as', email: string];
}

describe('random people at a terminal', () => {
  const random = seededNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const people: Person[] = [];
  const manuscripts: ManuscriptEntity[] = [];
  let terminal: TestNewsroom;
  let sections: SectionTree;

  beforeAll(async () => {
    terminal = await testNewsroom();
    await terminal.run('migrate');
    await inNewsroom(async (open) => {
      const admin = await actingUser(open);
      const sectionIds: string[] = [];
      for (const slug of ['nieuws', 'buitenland', 'sport']) {
        const parentId = slug === 'buitenland' ? (sectionIds[0] ?? null) : null;
        const section = { slug, name: slug, parentId, requiresReview: false };
        const made = await open.get(CreateSection).execute(admin, section);
        if (!('section' in made)) throw new Error(JSON.stringify(made));
        sectionIds.push(made.section.id);
      }
      sections = await open.get(SectionRegistry).current();
      // The last admin keeps the whole newsroom, which is to be none of them.
      const boss = { name: 'Baas', email: 'baas@example.org', role: 'ADMIN' } as const;
      granted(await open.get(CreateUser).execute(admin, boss));
      for (const [at, reach] of drawn.entries()) people.push(await hire(open, admin, at, reach, sectionIds));
      for (const { actor } of people) {
        const content = aStory({ sectionId: pick([...sectionIds, null]) });
        const draft = done(await open.get(useCases.create).execute(admin, { content }));
        const command = { manuscriptId: draft.id, expectedVersion: draft.version };
        const assigneeId = pick([actor.id, null]);
        const assigned = await open.get(useCases.assign).execute(admin, { ...command, assigneeId });
        manuscripts.push(done(assigned));
      }
    });
  });
  afterAll(() => terminal.close());

  function inNewsroom<T>(work: (open: Newsroom) => Promise<T>): Promise<T> {
    const environment = { DATABASE_URL: terminal.databaseUrl };
    return withNewsroom({ environment, errors: process.stderr }, work);
  }

  async function hire(
    open: Newsroom,
    admin: Actor,
    at: number,
    reach: Reach,
    sectionIds: readonly string[],
  ): Promise<Person> {
    const email = `iemand-${at}@example.org`;
    const role = pick(roles);
    const made = await open.get(CreateUser).execute(admin, { name: `Iemand ${at}`, email, role });
    if (!('user' in made)) throw new Error(JSON.stringify(made));
    const { id, name } = made.user;
    granted(await open.get(SetReach).execute(admin, { userId: id, reach }));
    const grants: Grant[] = sectionRights
      .filter(() => random() < 0.6)
      .map((right) => ({ right, sectionId: pick(sectionIds) }));
    const holder = { userId: id, teamId: null };
    granted(await open.get(SetGrants).execute(admin, { holder, grants }));
    return { actor: { id, name, role, reach, grants }, as: ['--as', email] };
  }

  function may(
    { actor }: Person,
    right: Right,
    { sectionId, createdById, assigneeId }: ManuscriptEntity,
  ): boolean {
    const section = sectionId === null ? null : (sections.byId.get(sectionId) ?? null);
    return judgeRight(actor, right, { section, copy: { createdById, assigneeId } }) === 'ALLOWED';
  }

  async function eachPair(
    look: (person: Person, manuscript: ManuscriptEntity) => Promise<void>,
  ): Promise<void> {
    for (const person of people) for (const manuscript of manuscripts) await look(person, manuscript);
  }

  it('list what they may read, and nothing else', async () => {
    for (const person of people) {
      const { output, code } = await terminal.run('manuscript', 'list', ...person.as);
      expect(code).toBe(0);
      const listed = manuscripts.filter(({ id }) => output.includes(id));
      expect(listed).toEqual(manuscripts.filter((each) => may(person, 'READ', each)));
    }
  });

  it.each([
    ['show', []],
    ['history', []],
    ['diff', ['1', '1']],
  ])(
    'are shown with %s what they may read, and of the rest that it is not there',
    async (command, options) => {
      await eachPair(async (person, manuscript) => {
        const ran = await terminal.run('manuscript', command, manuscript.id, ...options, ...person.as);
        if (may(person, 'READ', manuscript)) {
          expect(ran).toMatchObject({ code: 0, errors: '' });
          if (command !== 'show') return;
          expect(ran.output).toMatch(
            new RegExp(`^assign +${may(person, 'WRITE', manuscript) ? 'yes' : 'no'}`, 'm'),
          );
          expect(ran.output).toMatch(
            new RegExp(`^spike +${may(person, 'REVIEW', manuscript) ? 'yes' : 'no'}`, 'm'),
          );
        } else {
          const missing = `There is no manuscript with the id ${manuscript.id}.`;
          expect(ran).toMatchObject({
            code: 1,
            output: '',
            errors: expect.stringContaining(missing) as string,
          });
        }
      });
    },
  );

  it('do what the function lets them, and nothing else', async () => {
    await eachPair(async (person, manuscript) => {
      const { code } = await terminal.run('manuscript', 'spike', manuscript.id, ...person.as);
      expect([person.actor.name, code]).toEqual([
        person.actor.name,
        may(person, 'REVIEW', manuscript) ? 0 : 1,
      ]);
      if (code === 0) await terminal.run('manuscript', 'unspike', manuscript.id);
      const sql = `SELECT state FROM manuscripts WHERE id = '${manuscript.id}'`;
      expect(await terminal.rows(sql)).toEqual([{ state: 'DRAFT' }]);
    });
  });

  it('plan what they may publish, and nothing else', async () => {
    const plan = ['--revision', '1', '--at', '2036-03-02T12:00', '--zone', 'UTC'];
    const planned: number[] = [];
    await eachPair(async (person, manuscript) => {
      if (manuscript.sectionId === null) return;
      const { code } = await terminal.run('manuscript', 'schedule', manuscript.id, ...plan, ...person.as);
      expect([person.actor.name, code]).toEqual([
        person.actor.name,
        may(person, 'PUBLISH', manuscript) ? 0 : 1,
      ]);
      const left = await terminal.rows(
        `SELECT action FROM schedules WHERE manuscript_id = '${manuscript.id}'`,
      );
      expect(left).toHaveLength(code === 0 ? 1 : 0);
      planned.push(code);
      if (code === 0) await terminal.run('manuscript', 'unschedule', manuscript.id);
    });
    // Both are among those who were drawn.
    expect(new Set(planned).size).toBe(2);
  });

  it('begin copy where they may write', async () => {
    for (const person of people) {
      for (const section of sections.byId.values()) {
        const { slug } = section;
        const text = 'Boot vaart weer\n\nOSLO (ANP) - De boot vaart weer.\n';
        const { code } = await terminal.runWith(
          text,
          'manuscript',
          'create',
          '-',
          '--section',
          slug,
          ...person.as,
        );
        const copy = { createdById: person.actor.id, assigneeId: null };
        const isAllowed = judgeRight(person.actor, 'WRITE', { section, copy }) === 'ALLOWED';
        expect([person.actor.name, slug, code]).toEqual([person.actor.name, slug, isAllowed ? 0 : 1]);
      }
    }
  });
});

function granted(outcome: object): void {
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
}

function done(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new Error(JSON.stringify(outcome));
}
