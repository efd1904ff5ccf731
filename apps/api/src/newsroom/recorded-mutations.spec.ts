import { AuditEntryEntity, type AuditAction } from '@kopij/ledger';
import { Database } from '@kopij/platform';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  type IntrospectionQuery,
} from 'graphql';
import { randomBytes } from 'node:crypto';
import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

/** Mutations that leave no entry in the audit trail, and why. Those of manuscripts are in the history of each. */
const exceptions: Record<string, string> = {
  signOut: 'ends what signing in began',
  ignoreWireItem: 'work with the wire, not a setting',
  unignoreWireItem: 'work with the wire, not a setting',
  markWireItemsSeen: 'what somebody has read is nobody’s business',
  markNotificationsRead: 'what somebody has read is nobody’s business',
  updateNotificationPreferences: 'a filter of one’s own',
  chooseLanguage: 'a choice of one’s own',
  updatePreferences: 'settings of one’s own',
  requestPasswordReset: 'nothing changes until the link is followed',
  addComment: 'what colleagues say about copy is kept with it',
  replyToComment: 'what colleagues say about copy is kept with it',
  editComment: 'what colleagues say about copy is kept with it',
  deleteComment: 'that there was a comment stays visible',
  resolveThread: 'the thread tells of it',
  reopenThread: 'the thread tells of it',
  saveWorkingDraft: 'nobody else’s business until it is committed',
  replayWireMessage: 'the receipt tells of it',
  saveWirePreset: 'a filter of one’s own',
  deleteWirePreset: 'a filter of one’s own',
  redeliverWebhookMessages: 'the attempts tell of it',
  sendWebhookTest: 'the attempts tell of it',
  startTotp: 'nothing counts until it is confirmed',
  startPasskey: 'nothing counts until it is added',
  startPasskeySignIn: 'nothing is stored',
  resumeSignIn: 'nothing is stored',
  renamePasskey: 'a name of one’s own',
};

/** Mutations that leave an entry, which the tests of their own feature show. */
const seenElsewhere: Record<string, AuditAction> = {
  revokeSession: 'SESSIONS_ENDED',
  confirmTotp: 'FACTOR_ADDED',
  addPasskey: 'FACTOR_ADDED',
  removeTotp: 'FACTOR_REMOVED',
  removePasskey: 'FACTOR_REMOVED',
  resetFactors: 'FACTOR_REMOVED',
  makeRecoveryCodes: 'RECOVERY_CODES_CREATED',
  finishSignIn: 'SIGNED_IN',
  signInWithPasskey: 'SIGNED_IN',
  inviteUser: 'USER_INVITED',
  createResetLink: 'RESET_LINK_CREATED',
  signIn: 'SIGNED_IN',
  acceptInvitation: 'PASSWORD_CHANGED',
  resetPassword: 'PASSWORD_CHANGED',
  changePassword: 'PASSWORD_CHANGED',
  createFirstAdmin: 'USER_CREATED',
};

/** What earlier steps have made, by their mutation. */
type Made = Record<string, { id: string; version: number }>;

interface Step {
  readonly mutation: string;
  readonly input: (made: Made) => object;
  readonly action: AuditAction;
}

const of = (made: Made, mutation: string): { id: string; version: number } => {
  const found = made[mutation];
  if (!found) throw new Error(`${mutation} comes later.`);
  return found;
};
const versioned = (name: string, row: { id: string; version: number }): object => ({
  [name]: row.id,
  expectedVersion: row.version,
});
const section = (made: Made): object => versioned('sectionId', of(made, 'createSection'));
const source = (made: Made): object => versioned('sourceId', of(made, 'createWireSource'));
const rule = (made: Made): object => versioned('ruleId', of(made, 'createRoutingRule'));
const webhook = (made: Made): object => versioned('webhookId', of(made, 'createWebhook'));
const team = (made: Made): object => ({ teamId: of(made, 'createTeam').id });
const user = (made: Made): object => ({ userId: of(made, 'createUser').id });

/** Each in its turn. */
const steps: readonly Step[] = [
  {
    mutation: 'createUser',
    input: () => ({ name: 'Noor Bakker', email: 'noor@example.org', role: 'REPORTER' }),
    action: 'USER_CREATED',
  },
  { mutation: 'updateUser', input: (made) => ({ ...user(made), name: 'Noor' }), action: 'USER_CHANGED' },
  {
    mutation: 'changeUserRole',
    input: (made) => ({ ...user(made), role: 'EDITOR' }),
    action: 'ROLE_CHANGED',
  },
  {
    mutation: 'createToken',
    input: (made) => ({ ...user(made), name: 'laptop', scopes: ['WRITE'] }),
    action: 'TOKEN_CREATED',
  },
  {
    mutation: 'revokeToken',
    input: (made) => ({ tokenId: of(made, 'createToken').id }),
    action: 'TOKEN_REVOKED',
  },
  { mutation: 'deactivateUser', input: user, action: 'USER_DEACTIVATED' },
  { mutation: 'reactivateUser', input: user, action: 'USER_REACTIVATED' },
  {
    mutation: 'createSection',
    input: () => ({ slug: 'sport', name: 'Sport' }),
    action: 'SECTION_CREATED',
  },
  {
    mutation: 'updateSection',
    input: (made) => ({ ...section(made), name: 'Sporten' }),
    action: 'SECTION_CHANGED',
  },
  { mutation: 'moveSection', input: (made) => ({ ...section(made), position: 0 }), action: 'SECTION_MOVED' },
  { mutation: 'archiveSection', input: section, action: 'SECTION_ARCHIVED' },
  { mutation: 'unarchiveSection', input: section, action: 'SECTION_UNARCHIVED' },
  {
    mutation: 'setReach',
    input: (made) => ({ ...user(made), reach: 'GRANTS' }),
    action: 'REACH_CHANGED',
  },
  {
    mutation: 'setGrants',
    input: (made) => ({
      ...user(made),
      grants: [{ right: 'WRITE', sectionId: of(made, 'createSection').id }],
    }),
    action: 'GRANTS_CHANGED',
  },
  { mutation: 'createTeam', input: () => ({ name: 'Sport' }), action: 'TEAM_CREATED' },
  { mutation: 'updateTeam', input: (made) => ({ ...team(made), name: 'Sporten' }), action: 'TEAM_CHANGED' },
  {
    mutation: 'addTeamMember',
    input: (made) => ({ ...team(made), ...user(made) }),
    action: 'TEAM_CHANGED',
  },
  {
    mutation: 'removeTeamMember',
    input: (made) => ({ ...team(made), ...user(made) }),
    action: 'TEAM_CHANGED',
  },
  { mutation: 'archiveTeam', input: team, action: 'TEAM_ARCHIVED' },
  {
    mutation: 'createAgency',
    input: () => ({ code: 'NIEUW', name: 'Nieuw Bureau' }),
    action: 'AGENCY_CREATED',
  },
  {
    mutation: 'updateAgency',
    input: (made) => ({ ...versioned('agencyId', of(made, 'createAgency')), name: 'Ander Bureau' }),
    action: 'AGENCY_CHANGED',
  },
  {
    mutation: 'createWireSource',
    input: () => ({ slug: 'anp', name: 'ANP' }),
    action: 'SOURCE_CREATED',
  },
  {
    mutation: 'updateWireSource',
    input: (made) => ({ ...source(made), autoWithdraw: true }),
    action: 'SOURCE_CHANGED',
  },
  {
    mutation: 'createRoutingRule',
    input: () => ({ name: 'Nieuws', conditions: { words: ['nieuws'] }, priority: 'LOW' }),
    action: 'ROUTING_RULE_CREATED',
  },
  {
    mutation: 'updateRoutingRule',
    input: (made) => ({ ...rule(made), priority: 'HIGH' }),
    action: 'ROUTING_RULE_CHANGED',
  },
  { mutation: 'archiveRoutingRule', input: rule, action: 'ROUTING_RULE_ARCHIVED' },
  { mutation: 'archiveWireSource', input: source, action: 'SOURCE_ARCHIVED' },
  {
    mutation: 'createWebhook',
    input: () => ({ name: 'Site', url: 'https://site.example/', events: ['ARTICLE_KILLED'] }),
    action: 'WEBHOOK_CREATED',
  },
  {
    mutation: 'updateWebhook',
    input: (made) => ({ ...webhook(made), isEnabled: false }),
    action: 'WEBHOOK_CHANGED',
  },
  {
    mutation: 'rotateWebhookSecret',
    input: (made) => ({ webhookId: of(made, 'createWebhook').id }),
    action: 'WEBHOOK_SECRET_ROTATED',
  },
  { mutation: 'archiveWebhook', input: webhook, action: 'WEBHOOK_ARCHIVED' },
  {
    mutation: 'createPreviewLink',
    input: (made) => ({ manuscriptId: of(made, 'draft').id }),
    action: 'PREVIEW_LINK_CREATED',
  },
  {
    mutation: 'revokePreviewLink',
    input: (made) => ({ linkId: of(made, 'createPreviewLink').id }),
    action: 'PREVIEW_LINK_REVOKED',
  },
];

/** Erasing comes last, and needs somebody who was deactivated. */
const last: readonly Step[] = [
  { mutation: 'deactivateUser', input: user, action: 'USER_DEACTIVATED' },
  { mutation: 'eraseUser', input: user, action: 'USER_ERASED' },
];

describe('every mutation', () => {
  let desk: DeskOverHttp;
  let ways: Map<string, readonly string[]>;
  beforeAll(async () => {
    desk = await openDeskOverHttp({ secretKeys: [randomBytes(32).toString('base64')] });
    ways = await mutations();
  });
  afterAll(() => desk.server.close());

  /** Each mutation, with the fields of its payload. */
  async function mutations(): Promise<Map<string, readonly string[]>> {
    const { data } = await desk.server.query(getIntrospectionQuery(), {}, { token: desk.tokens.admin });
    const fields =
      buildClientSchema(data as unknown as IntrospectionQuery)
        .getMutationType()
        ?.getFields() ?? {};
    return new Map(
      Object.values(fields).map(({ name, type }) => {
        const payload = getNamedType(type);
        return [name, isObjectType(payload) ? Object.keys(payload.getFields()) : []];
      }),
    );
  }

  const entries = () => desk.server.get(Database).reader.find(AuditEntryEntity, { order: { id: 'ASC' } });

  it('is of a manuscript, whose history tells of it, or is recorded, or says why not', () => {
    const recorded = [...steps, ...last].map(({ mutation }) => mutation);
    const expected = new Set([...recorded, ...Object.keys(seenElsewhere), ...Object.keys(exceptions)]);
    const others = [...ways].filter(([, payload]) => !payload.includes('manuscript')).map(([name]) => name);
    expect([...expected].sort()).toEqual(others.sort());
  });

  it('that is recorded leaves one entry, of what was done, by whom and to what', async () => {
    const { id } = await desk.draft();
    const made: Made = { draft: { id, version: 1 } };
    const subjects = new Map<string, string>();
    for (const { mutation, input, action } of [...steps, ...last]) {
      const before = await entries();
      const result = await send(mutation, input(made));
      if (result) made[mutation.replace(/^(update|move|archive|unarchive)/, 'create')] = result;
      const added = (await entries()).slice(before.length);
      expect([mutation, added.map((entry) => entry.action)]).toEqual([mutation, [action]]);
      const [entry] = added;
      expect(entry?.actorId).toBe(await adminId());
      // What is made, changed and archived is the same thing each time.
      const kind = entry?.subjectKind ?? '';
      if (action.endsWith('_CREATED')) subjects.set(kind, entry?.subjectId ?? '');
      expect([mutation, entry?.subjectId]).toEqual([mutation, subjects.get(kind)]);
      // Grants have no id of their own.
      if (mutation !== 'setGrants') expect(entry?.subjectId).toBe(result?.id);
    }
  });

  it('that changes nothing, or is refused, leaves no entry', async () => {
    const before = await entries();
    const userId = await adminId();
    await send('changeUserRole', { userId, role: 'ADMIN' });
    await send('reactivateUser', { userId });
    await send('updateUser', { userId, name: 'admin' });
    await send('deactivateUser', { userId });
    await send('eraseUser', { userId });
    await send('createSection', { slug: 'binnenland', name: 'Nog eens' });
    expect((await entries()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  let admin: string | undefined;
  async function adminId(): Promise<string> {
    if (admin === undefined) {
      const { data } = await desk.server.query<{ me: { id: string } }>(
        '{ me { id } }',
        {},
        { token: desk.tokens.admin },
      );
      admin = data?.me.id ?? '';
    }
    return admin;
  }

  /** Sends a mutation, and gives what it has made or changed. */
  async function send(mutation: string, input: object): Promise<{ id: string; version: number } | null> {
    const subject = ways
      .get(mutation)
      ?.find((field) => /^(user|team|accessToken|section|agency|source|rule|webhook|link)$/.test(field));
    const isVersioned = ['section', 'agency', 'source', 'rule', 'webhook'].includes(subject ?? '');
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${mutation}(input: $input) {
      ${subject ? `${subject} { id ${isVersioned ? 'version' : ''} }` : ''} userErrors { code message } } }`;
    const { data, errors } = await desk.server.query<{
      it: Record<string, { id: string; version: number } | null>;
    }>(document, { input }, { token: desk.tokens.admin });
    expect(errors).toEqual([]);
    return data?.it[subject ?? ''] ?? null;
  }
});
