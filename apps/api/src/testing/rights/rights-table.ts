import type { Role, SectionRight } from '@kopij/editorial';

/**
 * What somebody whose reach is `GRANTS` may do with it: as their role allows, nothing, or only where they were granted this right.
 */
type OfDesks = 'YES' | 'NO' | SectionRight;

/** The same for the reach `OWN`. `THEIRS`: what is not theirs looks as if it did not exist. */
type OfFreelancers = 'YES' | 'NO' | 'THEIRS';

/** Root fields of the schema with the same access. */
export interface RightsRow {
  readonly about: string;
  readonly queries?: string;
  readonly mutations?: string;
  readonly subscriptions?: string;
  /** The least role; everybody: also whoever is not signed in. */
  readonly least: Role | 'EVERYBODY';
  /**
   * D: READ_DRAFTS, W: WRITE, P: PUBLISH, S: WIRE_SEND, M: MANAGE. `D W`: a token with one of these scopes suffices. `D+W`: it takes
   * both. `-`: no token suffices that does not have all scopes.
   */
  readonly scopes: string;
  readonly grants: OfDesks;
  readonly own: OfFreelancers;
}

const ofEverybody = { least: 'EVERYBODY', scopes: '', grants: 'YES', own: 'YES' } as const;
const ofTheNewsroom = { least: 'ADMIN', scopes: 'M', grants: 'NO', own: 'NO' } as const;

/** Who may use which root field of the schema. Written by hand: it is what is expected, and does not come from the code. */
export const rightsTable: readonly RightsRow[] = [
  {
    about: 'reading what is published',
    queries:
      'agencies article articles articlesBySlugs changes node previewArticle search section sections withdrawal',
    subscriptions: 'articleChanged',
    ...ofEverybody,
  },
  {
    about: 'signing in, and who one is',
    queries: 'me signInOptions',
    mutations: `acceptInvitation createFirstAdmin finishSignIn requestPasswordReset resetPassword resumeSignIn signIn signInWithPasskey signOut startPasskeySignIn`,
    ...ofEverybody,
  },
  {
    about: 'one’s own account',
    mutations: `addPasskey changePassword chooseLanguage confirmTotp createToken makeRecoveryCodes removePasskey removeTotp renamePasskey revokeSession revokeToken startPasskey startTotp updatePreferences`,
    subscriptions: 'myPreferencesChanged',
    ...{ least: 'REPORTER', scopes: 'M', grants: 'YES', own: 'YES' },
  },
  {
    about: 'reading manuscripts, and being there',
    queries: 'checkContent manuscript manuscripts',
    mutations: 'leaveManuscript touchPresence',
    subscriptions: 'manuscriptChanged myWorkingDraftChanged newsroomChanged presence',
    ...{ least: 'REPORTER', scopes: 'D W P', grants: 'YES', own: 'THEIRS' },
  },
  {
    about: 'what waits for one, and how much there is',
    queries: 'manuscriptCounts myWork',
    ...{ least: 'REPORTER', scopes: 'D W P', grants: 'YES', own: 'YES' },
  },
  {
    about: 'one’s notifications',
    queries: 'notifications',
    subscriptions: 'notifications',
    ...{ least: 'REPORTER', scopes: 'D W P', grants: 'YES', own: 'YES' },
  },
  {
    about: 'marking and muting them',
    mutations: 'markNotificationsRead updateNotificationPreferences',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'YES' },
  },
  {
    about: 'commenting',
    mutations: 'addComment deleteComment editComment reopenThread replyToComment resolveThread',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'THEIRS' },
  },
  {
    about: 'discarding what one is writing oneself',
    mutations: 'discardWorkingDraft',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'THEIRS' },
  },
  {
    about: 'whom copy can be assigned to',
    queries: 'assignableUsers',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'THEIRS' },
  },
  {
    about: 'what somebody means who types a credit or a place',
    queries: 'agencySuggestions placeSuggestions',
    ...{ least: 'REPORTER', scopes: 'D W P', grants: 'YES', own: 'YES' },
  },
  {
    about: 'reading a story that is pasted',
    queries: 'storyInText',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'YES' },
  },
  {
    about: 'beginning copy',
    mutations: 'createManuscript createManuscriptFromText',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'WRITE', own: 'YES' },
  },
  {
    about: 'writing',
    mutations: `assignManuscript createPreviewLink discardChanges editBlocks editManuscript lockManuscript restoreRevision revokePreviewLink saveWorkingDraft setEmbargo submitManuscript takeOverManuscript unlockManuscript`,
    ...{ least: 'REPORTER', scopes: 'W', grants: 'WRITE', own: 'THEIRS' },
  },
  {
    about: 'writing with copy from the wire',
    mutations: 'addWireItem mergeUpstream takeWireItem',
    ...{ least: 'REPORTER', scopes: 'D+W', grants: 'WRITE', own: 'NO' },
  },
  {
    about: 'reviewing',
    mutations: 'approveManuscript dismissUpstream requestChanges spikeManuscript unspikeManuscript',
    ...{ least: 'EDITOR', scopes: 'P', grants: 'REVIEW', own: 'NO' },
  },
  {
    about: 'overriding a review',
    mutations: 'overrideReview',
    ...{ least: 'ADMIN', scopes: 'P', grants: 'REVIEW', own: 'NO' },
  },
  {
    about: 'publishing, and taking down',
    mutations: `breakEmbargo confirmEmbargoBreak correctArticle killArticle publishManuscript scheduleManuscript scheduleUnpublish undoEmbargo unpublishArticle unscheduleManuscript unscheduleUnpublish`,
    ...{ least: 'EDITOR', scopes: 'P', grants: 'PUBLISH', own: 'NO' },
  },
  {
    about: 'overriding an embargo',
    mutations: 'overrideEmbargo',
    ...{ least: 'ADMIN', scopes: 'P', grants: 'PUBLISH', own: 'NO' },
  },
  {
    about: 'sections',
    mutations: 'archiveSection createSection moveSection unarchiveSection updateSection',
    ...{ least: 'ADMIN', scopes: 'M', grants: 'MANAGE', own: 'NO' },
  },
  {
    about: 'reading the wire',
    queries: 'wireItem wireItems wireMessages wirePresets',
    subscriptions: 'inboxChanged',
    ...{ least: 'REPORTER', scopes: 'D', grants: 'YES', own: 'NO' },
  },
  {
    about: 'presets for the wire',
    mutations: 'deleteWirePreset saveWirePreset',
    ...{ least: 'REPORTER', scopes: 'W', grants: 'YES', own: 'NO' },
  },
  {
    about: 'what one has seen of the wire',
    mutations: 'markWireItemsSeen',
    ...{ least: 'REPORTER', scopes: 'D+W', grants: 'YES', own: 'NO' },
  },
  {
    about: 'what the newsroom ignores',
    mutations: 'ignoreWireItem unignoreWireItem',
    ...{ least: 'EDITOR', scopes: 'D+W', grants: 'YES', own: 'NO' },
  },
  {
    about: 'sources and rules of the wire',
    queries: 'routingRules wireSource wireSources',
    mutations: `archiveRoutingRule archiveWireSource createRoutingRule createWireSource replayWireMessage updateRoutingRule updateWireSource`,
    ...ofTheNewsroom,
  },
  {
    about: 'trying a rule on the wire',
    queries: 'tryRoutingRule',
    ...{ ...ofTheNewsroom, scopes: 'D+M' },
  },
  {
    about: 'who works here',
    queries: 'users',
    ...{ least: 'EDITOR', scopes: 'D M', grants: 'YES', own: 'NO' },
  },
  {
    about: 'users, teams and grants',
    queries: 'team teams user',
    mutations: `addTeamMember archiveTeam changeUserRole createTeam createUser deactivateUser eraseUser reactivateUser removeTeamMember setGrants setReach updateTeam updateUser`,
    ...ofTheNewsroom,
  },
  {
    about: 'letting others sign in',
    mutations: 'createResetLink inviteUser resetFactors',
    ...{ ...ofTheNewsroom, scopes: '-' },
  },
  {
    about: 'agencies, and what was used of them',
    queries: 'usageReport',
    mutations: 'createAgency updateAgency',
    ...ofTheNewsroom,
  },
  {
    about: 'webhooks',
    queries: 'webhook webhooks',
    mutations: `archiveWebhook createWebhook redeliverWebhookMessages rotateWebhookSecret sendWebhookTest updateWebhook`,
    ...ofTheNewsroom,
  },
  { about: 'the audit trail', queries: 'auditTrail', ...ofTheNewsroom },
];

export type RootType = 'Query' | 'Mutation' | 'Subscription';

/** Every root field that the table names, as `Mutation.signIn`, with its row. */
export function rowsByField(): [field: string, row: RightsRow][] {
  return rightsTable.flatMap((row) => {
    const named = (type: RootType, names = ''): [string, RightsRow][] =>
      names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => [`${type}.${name}`, row]);
    return [
      ...named('Query', row.queries),
      ...named('Mutation', row.mutations),
      ...named('Subscription', row.subscriptions),
    ];
  });
}
