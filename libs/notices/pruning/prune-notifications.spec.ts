import { ArticlesModule, useCases } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { commandLineUserId, CreateUser } from '@kopij/identity';
import { toInstant, UnitOfWork } from '@kopij/platform';
import { aStory, openFeatures, statementsOf, type OpenFeatures } from '@kopij/testing';
import { NoticePruningModule, notify } from '../index.js';
import { MarkNotificationsRead } from '../reading/mark-notifications-read.js';
import { NotificationList } from '../reading/notification-list.js';
import { mostKept, PruneNotifications } from './prune-notifications.js';

const admin: Actor = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' };

describe('the notifications of one person', () => {
  let opened: OpenFeatures;
  let reader: Actor;
  let manuscriptId: string;
  beforeAll(async () => {
    opened = await openFeatures({ imports: [ArticlesModule, NoticePruningModule] });
    const hired = await opened.features
      .get(CreateUser, { strict: false })
      .execute(admin, { name: 'Anna', email: 'anna@newsroom.example', role: 'REPORTER' });
    if (!('user' in hired)) throw new Error(JSON.stringify(hired));
    reader = { id: hired.user.id, name: 'Anna', role: 'REPORTER' };
    const content = aStory({ sectionId: null });
    const made = await opened.features.get(useCases.create, { strict: false }).execute(admin, { content });
    if (!('manuscript' in made)) throw new Error(JSON.stringify(made));
    manuscriptId = made.manuscript.id;
  });
  afterAll(() => opened.close());

  const tell = (count: number) =>
    opened.features.get(UnitOfWork, { strict: false }).transaction((tx) => {
      const at = toInstant(opened.clock.now());
      const notice = { kind: 'MENTIONED', to: [reader.id], manuscriptId, actorId: admin.id, at } as const;
      return notify(tx, ...Array.from({ length: count }, () => notice));
    });
  const prune = () => opened.features.get(PruneNotifications, { strict: false }).execute();
  const list = () => opened.features.get(NotificationList, { strict: false });
  const counts = async () => [await list().count(reader, 'ALL'), await list().count(reader, 'UNREAD')];

  it('are bounded: the oldest are deleted, those that were read first', async () => {
    await tell(mostKept.read);
    const idle = await statementsOf(prune);
    expect(idle.filter((sql) => sql.startsWith('DELETE'))).toEqual([]);
    await tell(mostKept.unread - mostKept.read + 10);
    await prune();
    expect(await counts()).toEqual([mostKept.unread, mostKept.unread]);
    const [newest] = await list().page(reader, 'UNREAD', { limit: 1, cursor: null });
    const mark = opened.features.get(MarkNotificationsRead, { strict: false });
    await mark.execute(reader, { upTo: newest?.id ?? '' });
    await tell(1);
    await prune();
    expect(await counts()).toEqual([mostKept.read, 1]);
  });
});
