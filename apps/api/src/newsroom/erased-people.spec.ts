import { commandLineUserId, DeactivateUser, EraseUser } from '@kopij/identity';
import { Database, UnitOfWork } from '@kopij/platform';
import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

/** Where ids of users are stored, and why they stay when somebody is erased: the history and the copy speak of them. */
const kept: Record<string, string> = {
  'access_tokens.user_id': 'the history speaks of tokens; their names are forgotten',
  'audit_entries.actor_id': 'the history',
  'comments.written_by_id': 'who wrote',
  'comment_threads.started_by_id': 'who wrote',
  'comment_threads.resolved_by_id': 'what was decided about copy',
  'thread_mentions.user_id': 'what was said about copy',
  'history_entries.actor_id': 'the history',
  'manuscripts.approved_by_id': 'what was decided about copy',
  'manuscripts.assignee_id': 'what was decided about copy',
  'manuscripts.content_changed_by_id': 'who wrote',
  'manuscripts.created_by_id': 'who wrote',
  'manuscripts.sent_back_to_id': 'what was decided about copy',
  'manuscripts.updated_by_id': 'who wrote',
  'notifications.actor_id': 'what others were told',
  'preview_links.created_by_id': 'who let somebody read copy',
  'revisions.created_by_id': 'who wrote',
  'schedules.planned_by_id': 'what was decided about copy',
  'taken_copies.taken_by_id': 'who took copy from the wire',
  'wire_items.ignored_by_id': 'work with the wire',
  'wire_messages.sender_id': 'who sent copy',
};

/** Where nothing is left that names them, not even by their id. */
const forgotten = [
  'grants.user_id',
  'mails.user_id',
  'notification_preferences.user_id',
  'notifications.user_id',
  'one_time_links.user_id',
  'passkeys.user_id',
  'passwords.user_id',
  'pending_sign_ins.user_id',
  'preferences.user_id',
  'recovery_codes.user_id',
  'sessions.user_id',
  'sso_identities.user_id',
  'team_members.user_id',
  'totp_secrets.user_id',
  'wire_presets.owner_id',
  'wire_seen.user_id',
  'working_drafts.user_id',
];

describe('somebody who is erased', () => {
  let desk: DeskOverHttp;
  beforeAll(async () => {
    desk = await openDeskOverHttp();
  });
  afterAll(() => desk.server.close());

  /** Every column that refers to a user, as `table.column`. */
  function columns(): string[] {
    const { entityMetadatas } = desk.server.get(Database).reader.dataSource;
    return entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys
        .filter(({ referencedTablePath }) => referencedTablePath === 'users')
        .flatMap(({ columnNames }) => columnNames.map((column) => `${tableName}.${column}`)),
    );
  }

  it('is named in places of which each is known', () => {
    expect([...Object.keys(kept), ...forgotten].sort()).toEqual(columns().sort());
  });

  it('is left by their id alone, and where that is known to stay', async () => {
    const admin = { id: commandLineUserId, name: 'Command line', role: 'ADMIN' as const };
    const leaver = await desk.server.hire('EDITOR', 'Wilhelmina Geheim');
    const userId = leaver.actor.id;
    const { id: manuscriptId } = await desk.done('createManuscript', leaver.token, { content: desk.story() });
    const saved = await desk.server.query<{ saveWorkingDraft: { workingDraft: object | null } }>(
      'mutation ($input: SaveWorkingDraftInput!) { saveWorkingDraft(input: $input) { workingDraft { savedAt } } }',
      { input: { manuscriptId, baseVersion: 1, content: { kicker: 'Geheim' } } },
      { token: leaver.token },
    );
    expect(saved.data?.saveWorkingDraft.workingDraft).not.toBeNull();
    for (const isShared of [true, false]) {
      const { errors } = await desk.server.query(
        'mutation ($input: SaveWirePresetInput!) { saveWirePreset(input: $input) { preset { id } } }',
        { input: { name: `Geheim ${isShared}`, isShared, filter: {} } },
        { token: leaver.token },
      );
      expect(errors).toEqual([]);
    }
    await desk.server.get(UnitOfWork).transaction(async (tx) => {
      await tx.query(
        `INSERT INTO grants (id, user_id, granted_right, section_id) VALUES ('${userId}', '${userId}', 'WRITE', '${desk.binnenland}')`,
      );
    });
    await desk.server.get(DeactivateUser).execute(admin, { userId });
    const outcome = await desk.server.get(EraseUser).execute(admin, { userId });
    expect(outcome).toMatchObject({ user: { id: userId } });

    const { reader } = desk.server.get(Database);
    for (const place of forgotten.filter((each) => each !== 'wire_presets.owner_id')) {
      const [table, column] = place.split('.');
      expect([place, await reader.query(`SELECT 1 FROM ${table} WHERE ${column} = '${userId}'`)]).toEqual([
        place,
        [],
      ]);
    }
    // What colleagues use is theirs as well.
    expect(
      await reader.query(`SELECT name FROM wire_presets WHERE owner_id = '${userId}' ORDER BY name`),
    ).toEqual([{ name: 'Geheim true' }]);
    for (const { tableName } of reader.dataSource.entityMetadatas) {
      const rows = JSON.stringify(await reader.query(`SELECT * FROM ${tableName}`));
      expect([tableName, /Wilhelmina/i.test(rows)]).toEqual([tableName, false]);
    }
  });
});
