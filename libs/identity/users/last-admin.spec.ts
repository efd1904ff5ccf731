import type { Actor } from '@kopij/editorial';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import {
  ChangeUserRole,
  commandLineUserId,
  CreateUser,
  DeactivateUser,
  IdentityModule,
  ReactivateUser,
  UserEntity,
} from '../index.js';

const commandLine: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };
const refusal = { refusals: [{ code: 'LAST_ADMIN', field: ['userId'] }] };

describe('the last active admin', () => {
  let newsroom: OpenFeatures;
  beforeEach(async () => {
    newsroom = await openFeatures({ imports: [IdentityModule] });
  });
  afterEach(() => newsroom.close());

  const demote = (actor: Actor, { id: userId }: Actor) =>
    newsroom.features.get(ChangeUserRole).execute(actor, { userId, role: 'EDITOR' });
  const deactivate = (actor: Actor, { id: userId }: Actor) =>
    newsroom.features.get(DeactivateUser).execute(actor, { userId });
  const admins = () => newsroom.database.reader.findBy(UserEntity, { role: 'ADMIN' });
  const active = async () =>
    (await admins()).filter(({ id, deactivatedAt }) => id !== commandLineUserId && deactivatedAt === null);

  async function anAdmin(name: string): Promise<UserEntity> {
    const command = { name, email: `${name}@example.org`, role: 'ADMIN' as const };
    const outcome = await newsroom.features.get(CreateUser).execute(commandLine, command);
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome.user;
  }

  it('is neither demoted nor deactivated, by anybody: the command line is no person', async () => {
    const noor = await anAdmin('noor');
    for (const actor of [commandLine, noor]) {
      expect(await demote(actor, noor)).toEqual(refusal);
      expect(await deactivate(actor, noor)).toEqual(refusal);
    }
    expect(await active()).toMatchObject([{ id: noor.id }]);
  });

  it('is one whose colleague was deactivated, until that one is back', async () => {
    const [noor, joris] = [await anAdmin('noor'), await anAdmin('joris')];
    expect(await deactivate(noor, joris)).toHaveProperty('user');
    expect(await demote(noor, noor)).toEqual(refusal);
    await newsroom.features.get(ReactivateUser).execute(noor, { userId: joris.id });
    expect(await demote(noor, noor)).toHaveProperty('user');
  });

  it('may be made an admin again, which changes nothing', async () => {
    const noor = await anAdmin('noor');
    const outcome = await newsroom.features
      .get(ChangeUserRole)
      .execute(noor, { userId: noor.id, role: 'ADMIN' });
    expect(outcome).toMatchObject({ user: { role: 'ADMIN' } });
  });

  it.each([
    ['demote each other', demote, demote],
    ['deactivate each other', deactivate, deactivate],
    ['demote and deactivate each other', demote, deactivate],
  ])('remains when two admins %s at once', async (_, first, second) => {
    for (let round = 0; round < 5; round += 1) {
      const [noor, joris] = [await anAdmin(`noor-${round}`), await anAdmin(`joris-${round}`)];
      for (const earlier of await active()) {
        if (earlier.id !== noor.id && earlier.id !== joris.id) await deactivate(commandLine, earlier);
      }
      const outcomes = await Promise.allSettled([first(noor, joris), second(joris, noor)]);
      // Whoever comes second may do nothing any more.
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await active()).toHaveLength(1);
    }
  });
});
