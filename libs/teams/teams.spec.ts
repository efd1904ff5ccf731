import type { Actor, Grant, Role } from '@kopij/editorial';
import {
  ChangeUserRole,
  commandLineUserId,
  CreateUser,
  DeactivateUser,
  SetReach,
  UserDirectory,
  type Refused,
} from '@kopij/identity';
import { CreateSection, UpdateSection } from '@kopij/sections';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import { ChangeMembers, ChangeTeams, SetGrants, TeamsModule } from './index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

let newsroom: OpenFeatures;
let hired = 0;
beforeAll(async () => {
  newsroom = await openFeatures({ imports: [TeamsModule] });
  // One admin always has the whole newsroom.
  const keeper = { name: 'Baas', email: 'baas@newsroom.example', role: 'ADMIN' } as const;
  done(await newsroom.features.get(CreateUser).execute(admin, keeper));
});
afterAll(() => newsroom.close());

const codes = (outcome: object): string[] =>
  'refusals' in outcome ? (outcome as { refusals: { code: string }[] }).refusals.map(({ code }) => code) : [];

function done<Outcome extends object>(outcome: Outcome): Exclude<Outcome, Refused> {
  if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<Outcome, Refused>;
}

/** Somebody whose role counts where it was granted. */
async function hire(role: Role): Promise<string> {
  hired += 1;
  const who = { name: `Iemand ${hired}`, email: `iemand${hired}@newsroom.example`, role };
  const { user } = done(await newsroom.features.get(CreateUser).execute(admin, who));
  done(await newsroom.features.get(SetReach).execute(admin, { userId: user.id, reach: 'GRANTS' }));
  return user.id;
}

async function teamOf(name: string, ...userIds: string[]): Promise<string> {
  const { team } = done(await newsroom.features.get(ChangeTeams).create(admin, { name }));
  for (const userId of userIds) done(await members().add(admin, { teamId: team.id, userId }));
  return team.id;
}

const members = () => newsroom.features.get(ChangeMembers);

const grant = (holder: { userId: string } | { teamId: string }, ...grants: Grant[]) =>
  newsroom.features.get(SetGrants).execute(admin, {
    holder: 'userId' in holder ? { ...holder, teamId: null } : { ...holder, userId: null },
    grants,
  });

async function section(slug: string, parentId: string | null = null): Promise<string> {
  const made = await newsroom.features.get(CreateSection).execute(admin, { slug, name: slug, parentId });
  if (!('section' in made)) throw new Error(JSON.stringify(made));
  return made.section.id;
}

/** As a request of theirs would have them. */
async function them(userId: string): Promise<Actor> {
  const actor = await newsroom.features.get(UserDirectory).actor(userId);
  if (!actor) throw new Error('They are not active.');
  return actor;
}

const grantsOf = async (userId: string): Promise<string[]> =>
  ((await them(userId)).grants ?? []).map(({ right, sectionId }) => `${right} ${sectionId}`).sort();

describe('a team', () => {
  it('gives its members what it was granted, beside their own, and no longer than they are in it', async () => {
    const sport = await section('sport');
    const [joris, sanne] = [await hire('EDITOR'), await hire('EDITOR')];
    const teamId = await teamOf('Sport', joris, sanne);
    done(await grant({ teamId }, { right: 'PUBLISH', sectionId: sport }));
    done(await grant({ userId: joris }, { right: 'REVIEW', sectionId: sport }));
    expect(await grantsOf(joris)).toEqual([`PUBLISH ${sport}`, `REVIEW ${sport}`]);
    expect(await grantsOf(sanne)).toEqual([`PUBLISH ${sport}`]);

    done(await members().remove(admin, { teamId, userId: joris }));
    expect(await grantsOf(joris)).toEqual([`REVIEW ${sport}`]);
    done(await newsroom.features.get(ChangeTeams).archive(admin, { teamId }));
    expect(await grantsOf(sanne)).toEqual([]);
    await expect(members().add(admin, { teamId, userId: joris })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('has a name that no other has, until it is archived', async () => {
    const teams = newsroom.features.get(ChangeTeams);
    const teamId = await teamOf('Cultuur');
    expect(codes(await teams.create(admin, { name: ' cultuur ' }))).toEqual(['TEAM_NAME_TAKEN']);
    const other = await teamOf('Muziek');
    expect(codes(await teams.rename(admin, { teamId: other, name: 'CULTUUR' }))).toEqual(['TEAM_NAME_TAKEN']);
    done(await teams.archive(admin, { teamId }));
    expect(codes(await teams.rename(admin, { teamId: other, name: 'Cultuur' }))).toEqual([]);
  });

  it('is changed by nobody who has lost the right since their request came in', async () => {
    const { user } = done(
      await newsroom.features
        .get(CreateUser)
        .execute(admin, { name: 'Chef', email: 'chef@newsroom.example', role: 'ADMIN' }),
    );
    const before = await them(user.id);
    done(await newsroom.features.get(ChangeUserRole).execute(admin, { userId: user.id, role: 'EDITOR' }));
    const teams = newsroom.features.get(ChangeTeams);
    await expect(teams.create(before, { name: 'Te laat' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes nobody who has left, and is granted nothing where no section is', async () => {
    const teamId = await teamOf('Weg');
    const userId = await hire('REPORTER');
    await newsroom.features.get(DeactivateUser).execute(admin, { userId });
    expect(codes(await members().add(admin, { teamId, userId }))).toEqual(['USER_DEACTIVATED']);
    const nowhere = await grant({ teamId }, { right: 'WRITE', sectionId: 'nowhere' });
    expect(nowhere).toEqual({
      refusals: [{ code: 'SECTION_UNKNOWN', field: ['grants', '0', 'sectionId'] }],
    });
  });

  it('is changed by admins of the whole newsroom only', async () => {
    const chief = await hire('ADMIN');
    const top = await section('top');
    const teamId = await teamOf('Chefs', chief);
    done(await grant({ teamId }, { right: 'MANAGE', sectionId: top }));
    const actor = await them(chief);
    const attempts = [
      () => newsroom.features.get(ChangeTeams).create(actor, { name: 'Meer' }),
      () => members().add(actor, { teamId, userId: chief }),
      () =>
        newsroom.features
          .get(SetGrants)
          .execute(actor, { holder: { userId: chief, teamId: null }, grants: [] }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the right to manage', () => {
  it('is that of an admin within the sections it was granted in, by their team, and nowhere else', async () => {
    const [wonen, reizen] = [await section('wonen'), await section('reizen')];
    const chief = await hire('ADMIN');
    const teamId = await teamOf('Wonen', chief);
    const create = async (parentId: string | null, slug: string) =>
      newsroom.features.get(CreateSection).execute(await them(chief), { slug, name: slug, parentId });
    expect(codes(await create(wonen, 'te-vroeg'))).toEqual(['NOT_YOUR_SECTION']);

    done(await grant({ teamId }, { right: 'MANAGE', sectionId: wonen }));
    const made = await create(wonen, 'tuin');
    if (!('section' in made)) throw new Error(JSON.stringify(made));
    expect(codes(await create(made.section.id, 'moestuin'))).toEqual([]);
    expect(codes(await create(reizen, 'steden'))).toEqual(['NOT_YOUR_SECTION']);
    expect(codes(await create(null, 'bovenaan'))).toEqual(['NOT_YOUR_SECTION']);

    const rename = async (sectionId: string) =>
      newsroom.features
        .get(UpdateSection)
        .execute(await them(chief), { sectionId, expectedVersion: 1, changes: { name: 'Anders' } });
    expect(codes(await rename(made.section.id))).toEqual([]);
    expect(codes(await rename(reizen))).toEqual(['NOT_YOUR_SECTION']);

    done(await grant({ teamId }));
    expect(codes(await create(wonen, 'te-laat'))).toEqual(['NOT_YOUR_SECTION']);
  });

  it('gives an editor nothing', async () => {
    const koken = await section('koken');
    const editor = await hire('EDITOR');
    done(await grant({ userId: editor }, { right: 'MANAGE', sectionId: koken }));
    const create = newsroom.features.get(CreateSection);
    const attempt = create.execute(await them(editor), { slug: 'taart', name: 'Taart', parentId: koken });
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
