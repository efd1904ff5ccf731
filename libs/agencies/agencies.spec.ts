import type { Actor } from '@kopij/editorial';
import { commandLineUserId } from '@kopij/identity';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  AgenciesModule,
  AgencyEntity,
  AgencyRegistry,
  CreateAgency,
  UpdateAgency,
  type AgencyOutcome,
  type CreateAgencyCommand,
} from './index.js';
import { SeedAgencies } from './seed-agencies.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('agencies', () => {
  let newsroom: OpenFeatures;
  let made = 0;
  beforeAll(async () => {
    newsroom = await openFeatures({
      imports: [AgenciesModule],
    });
  });
  afterAll(() => newsroom.close());

  const create = (command: Partial<CreateAgencyCommand>) =>
    newsroom.features
      .get(CreateAgency)
      .execute(admin, { code: `N-${(made += 1)}`, name: 'Nieuw', ...command });
  const update = ({ id, version }: AgencyEntity, changes: Partial<AgencyEntity>) =>
    newsroom.features.get(UpdateAgency).execute(admin, { agencyId: id, expectedVersion: version, changes });
  const agencies = async () => newsroom.features.get(AgencyRegistry).current();
  const rows = () => newsroom.database.reader.find(AgencyEntity, { order: { id: 'ASC' } });
  const row = (id: string) => newsroom.database.reader.findOneByOrFail(AgencyEntity, { id });

  function done(outcome: AgencyOutcome): AgencyEntity {
    if ('agency' in outcome) return outcome.agency;
    throw new Error(JSON.stringify(outcome));
  }
  const anAgency = async (command: Partial<CreateAgencyCommand> = {}) => done(await create(command));

  /** What `work` answers, what it announced, and whether any row changed. */
  async function observe(work: () => Promise<unknown>) {
    const [before, announced] = [await rows(), await newsroom.announcements()];
    const outcome = await work();
    return {
      outcome,
      announced: (await newsroom.announcements()).slice(announced.length),
      changed: JSON.stringify(await rows()) !== JSON.stringify(before),
    };
  }

  describe('of a new newsroom', () => {
    it('are those everybody knows, on the usual terms', async () => {
      const rtr = (await agencies()).resolve('RTR');
      expect(rtr).toMatchObject({
        name: 'Reuters',
        country: 'GB',
        creditText: 'RTR',
        version: 1,
        isActive: true,
      });
      expect(rtr).toMatchObject({ web: true, archive: true, syndication: false, expiresAfterDays: null });
      expect(rtr).toMatchObject({ creditMandatory: true });
    });

    it('are given to it once, however many instances start', async () => {
      const { changed } = await observe(() =>
        Promise.all(Array.from({ length: 4 }, () => newsroom.features.get(SeedAgencies).execute())),
      );
      expect(changed).toBe(false);
    });

    it('are given once also when the instances race for an empty registry', async () => {
      const work = newsroom.database.writer;
      const before = (await rows()).length;
      await work.query('DELETE FROM agencies');
      await work.query(`UPDATE registry_versions SET version = version + 1 WHERE name = 'agencies'`);
      await Promise.all(Array.from({ length: 4 }, () => newsroom.features.get(SeedAgencies).onModuleInit()));
      expect(await rows()).toHaveLength(before);
    });
  });

  describe('named in a credit', () => {
    it.each([
      ['RTR', 'RTR'],
      ['RTRS', 'RTR'],
      ['Reuters', 'RTR'],
      ['REUTER', 'RTR'],
      ['reuters', 'RTR'],
      [' Thomson  Reuters ', 'RTR'],
      ['dpa', 'DPA'],
      ['C\u030CTK', 'CTK'],
      ['Dow Jones', 'DOWJONES'],
    ])('as "%s" are %s', async (written, code) => {
      expect((await agencies()).resolve(written)?.code).toBe(code);
    });

    it.each(['', 'REUT', 'ANP/RTR', 'constructor'])('as "%s" are nobody', async (written) => {
      expect((await agencies()).resolve(written)).toBeNull();
    });
  });

  describe('creating one', () => {
    it('makes its credits known, and announces it', async () => {
      const { outcome, announced } = await observe(() =>
        create({
          code: ' xyz ',
          name: ' Xyz Nieuws ',
          aliases: ['Xyz', 'Xyz Press', 'XYZ PRESS '],
          country: 'NL',
        }),
      );
      const agency = done(outcome as AgencyOutcome);
      expect(await row(agency.id)).toMatchObject({
        code: 'XYZ',
        name: 'Xyz Nieuws',
        aliases: ['Xyz Press'],
        country: 'NL',
        language: null,
        creditText: 'XYZ',
        syndication: false,
        isActive: true,
      });
      expect((await agencies()).resolve('xyz press')?.id).toBe(agency.id);
      expect(announced).toEqual([
        { type: 'agencyCreated', agencyId: agency.id, actorId: admin.id, at: '2026-03-02T09:00:00.000Z' },
      ]);
    });

    it('is refused for every name that is taken at once, naming the holders, and then changes nothing', async () => {
      expect(
        await observe(() => create({ code: 'reuters', aliases: ['Vrij', 'anp', 'associated press'] })),
      ).toEqual({
        outcome: {
          refusals: [
            { code: 'CODE_TAKEN', field: ['code'], written: 'REUTERS', holder: 'RTR' },
            { code: 'ALIAS_TAKEN', field: ['aliases', '1'], written: 'anp', holder: 'ANP' },
            { code: 'ALIAS_TAKEN', field: ['aliases', '2'], written: 'associated press', holder: 'AP' },
          ],
        },
        announced: [],
        changed: false,
      });
    });

    it.each([
      ['the code ""', { code: '' }, ['code']],
      ['the code "A/B"', { code: 'A/B' }, ['code']],
      ['a code of 41 characters', { code: 'A'.repeat(41) }, ['code']],
      ['the alias "A/B", which is two credits', { aliases: ['A/B'] }, ['aliases', '0']],
      ['an empty alias', { aliases: [' '] }, ['aliases', '0']],
    ])('is refused with %s', async (_, command, field) => {
      expect(await create(command)).toMatchObject({ refusals: [{ code: 'INVALID_INPUT', field }] });
    });

    it('gives a name to only one of those who ask for it at once', async () => {
      const outcomes = await Promise.all([
        create({ code: 'RACE' }),
        create({ aliases: ['Race'] }),
        create({ aliases: ['RACE'] }),
      ]);
      expect(outcomes.filter((outcome) => 'agency' in outcome)).toHaveLength(1);
    });
  });

  describe('changing one', () => {
    it('stores and announces what changed, and nothing else', async () => {
      const agency = await anAgency({ aliases: ['Oude Naam'], licence: { expiresAfterDays: 30 } });
      const { announced } = await observe(() =>
        update(agency, {
          name: agency.name,
          aliases: ['Nieuwe Naam'],
          expiresAfterDays: null,
          isActive: false,
        }),
      );
      expect(await row(agency.id)).toMatchObject({ version: 2, expiresAfterDays: null, isActive: false });
      expect((await agencies()).resolve('oude naam')).toBeNull();
      expect((await agencies()).resolve('nieuwe naam')?.id).toBe(agency.id);
      expect(announced).toMatchObject([
        { type: 'agencyChanged', agencyId: agency.id, changed: ['aliases', 'expiresAfterDays', 'isActive'] },
      ]);
    });

    it('does nothing when there is nothing to change', async () => {
      const agency = await anAgency({ aliases: ['Zelfde'] });
      const { changed, announced } = await observe(() => update(agency, { aliases: ['Zelfde'], web: true }));
      expect([changed, announced]).toEqual([false, []]);
    });

    it('may write its own names differently, and takes none of another', async () => {
      const agency = await anAgency({ aliases: ['Eigen'] });
      expect(done(await update(agency, { aliases: ['EIGEN'] })).aliases).toEqual(['EIGEN']);
      expect(await update(await row(agency.id), { aliases: ['EIGEN', 'belga'] })).toEqual({
        refusals: [{ code: 'ALIAS_TAKEN', field: ['aliases', '1'], written: 'belga', holder: 'BELGA' }],
      });
    });

    it('lets only the first of two admins win', async () => {
      const agency = await anAgency();
      const outcomes = await Promise.all([update(agency, { name: 'Een' }), update(agency, { name: 'Twee' })]);
      expect(outcomes.filter((outcome) => 'agency' in outcome)).toHaveLength(1);
      expect(outcomes.find((outcome) => 'conflict' in outcome)).toEqual({ conflict: { currentVersion: 2 } });
    });

    it('is not found when it does not exist', async () => {
      await expect(update({ id: 'nowhere', version: 1 } as AgencyEntity, {})).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  it.each(['REPORTER', 'EDITOR'] as const)('are not managed by a %s', async (role) => {
    const agency = await anAgency();
    const command = { agencyId: agency.id, expectedVersion: 1, code: 'X', name: 'x', changes: { name: 'x' } };
    const { changed, announced } = await observe(async () => {
      for (const useCase of [CreateAgency, UpdateAgency]) {
        const work = newsroom.features.get<CreateAgency>(useCase).execute({ ...admin, role }, command);
        await expect(work).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    });
    expect([changed, announced]).toEqual([false, []]);
  });
});
