import { CreateUser, commandLineUserId } from '@kopij/identity';
import type { Actor } from '@kopij/editorial';
import { openFeatures, statementsOf, type OpenFeatures } from '@kopij/testing';
import { CreateManuscript } from '../drafting/create-manuscript.js';
import { ArticlesModule, DraftExpiryModule } from '../index.js';
import { ExpireWorkingDrafts } from './expire-working-drafts.js';
import { SaveWorkingDraft } from './save-working-draft.js';

const day = 86_400_000;
const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('a working draft that nobody saves any more', () => {
  let opened: OpenFeatures;
  beforeAll(async () => {
    opened = await openFeatures({
      imports: [ArticlesModule, DraftExpiryModule],
      changes: { workingDraftDays: 7 },
    });
  });
  afterAll(() => opened.close());

  const expire = () => opened.features.get(ExpireWorkingDrafts, { strict: false }).execute();
  const kept = async (): Promise<string[]> => {
    const rows = await opened.database.reader.query<{ user_id: string }[]>(
      'SELECT user_id FROM working_drafts',
    );
    return rows.map(({ user_id: userId }) => userId);
  };

  it('is deleted after so many days, and not a moment before', async () => {
    const get = opened.features.get.bind(opened.features);
    const made = await get(CreateManuscript, { strict: false }).execute(admin, { content: {} });
    if (!('manuscript' in made)) throw new Error(JSON.stringify(made));
    const hired = await get(CreateUser, { strict: false }).execute(admin, {
      ...{ name: 'Anna', email: 'anna@newsroom.example', role: 'REPORTER' },
    });
    if (!('user' in hired)) throw new Error(JSON.stringify(hired));
    const anna: Actor = { id: hired.user.id, name: 'Anna', role: 'REPORTER' };
    const save = (by: Actor) =>
      get(SaveWorkingDraft, { strict: false }).execute(by, {
        ...{ manuscriptId: made.manuscript.id, baseVersion: 1, patch: { headline: 'Nog niet af' } },
      });
    await save(admin);
    await save(anna);
    opened.clock.advance(2 * day);
    // Saved again, it is as good as new.
    expect(await save(anna)).toHaveProperty('draft.savedAt', opened.clock.now().toISOString());
    opened.clock.advance(5 * day);
    await expire();
    expect(await kept()).toHaveLength(2);
    opened.clock.advance(1);
    await expire();
    expect(await kept()).toEqual([anna.id]);
    const idle = await statementsOf(expire);
    expect(idle.filter((sql) => sql.startsWith('DELETE'))).toEqual([]);
  });
});
