import { AuditEntryEntity } from '@kopij/ledger';
import { UnitOfWork } from '@kopij/platform';
import { openFeatures, type OpenFeatures } from '@kopij/testing';
import { commandLineUserId, CreateUser, IdentityModule } from '../index.js';
import { OpenSession } from '../sessions/open-session.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { RevokeSession } from './revoke-session.js';

let newsroom: OpenFeatures;
beforeAll(async () => {
  newsroom = await openFeatures({ imports: [IdentityModule] });
});
afterAll(() => newsroom.close());

it('signing in and the ending of a session are recorded, each by whoever did it', async () => {
  const get = newsroom.features.get.bind(newsroom.features);
  const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
  const made = await get(CreateUser).execute(admin, { name: 'Noor', email: 'n@example.org', role: 'EDITOR' });
  if (!('user' in made)) throw new Error(JSON.stringify(made));
  const userId = made.user.id;
  await get(UnitOfWork).transaction((tx) => get(OpenSession).execute(tx, userId, { method: 'PASSWORD' }));
  const [session] = await newsroom.database.reader.find(SessionEntity);
  await get(RevokeSession).execute(admin, { sessionId: session?.id ?? '' });
  const entries = await newsroom.database.reader.find(AuditEntryEntity, { order: { id: 'ASC' } });
  expect(entries.slice(1)).toMatchObject([
    { action: 'SIGNED_IN', actorId: userId, subjectId: userId, details: { method: 'PASSWORD' } },
    { action: 'SESSIONS_ENDED', actorId: admin.id, subjectId: userId, details: {} },
  ]);
});
