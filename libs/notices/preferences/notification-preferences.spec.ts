import { ArticlesModule } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { commandLineUserId, CreateUser } from '@kopij/identity';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import { NotificationPreferences } from '../index.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('of what somebody wants to be told', () => {
  let newsroom: OpenFeatures;
  beforeAll(async () => {
    newsroom = await openFeatures({ imports: [ArticlesModule] });
  });
  afterAll(() => newsroom.close());

  it('loses nothing when two things are changed at once, the first time and later', async () => {
    const preferences = newsroom.features.get(NotificationPreferences, { strict: false });
    const role = 'REPORTER';
    for (let person = 0; person < 5; person += 1) {
      const command = { name: 'Noor', email: `noor${person}@example.org`, role } as const;
      const made = await newsroom.features.get(CreateUser, { strict: false }).execute(admin, command);
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      const { id, name } = made.user;
      for (const wanted of [
        { muted: ['ASSIGNED'], digest: 'HOURLY' },
        { muted: ['PUBLISHED'], digest: 'NEVER' },
      ] as const) {
        await Promise.all([
          preferences.update({ id, name, role }, { muted: wanted.muted }),
          preferences.update({ id, name, role }, { digest: wanted.digest }),
        ]);
        expect(await preferences.of(id)).toEqual(wanted);
      }
    }
  });
});
