import { Newsroom1764000000000 } from './1764000000000-newsroom.js';
import { Workflow1765000000000 } from './1765000000000-workflow.js';
import { Changes1765100000000 } from './1765100000000-changes.js';
import { ReadyTexts1765200000000 } from './1765200000000-ready-texts.js';
import { BlockKeys1765500000000 } from './1765500000000-block-keys.js';
import { PlannedEnds1765600000000 } from './1765600000000-planned-ends.js';
import { InstantsInRange1765800000000 } from './1765800000000-instants-in-range.js';
import { TokenScopes1765900000000 } from './1765900000000-token-scopes.js';
import { EmbargoSettings1765900000001 } from './1765900000001-embargo-settings.js';
import { SelfAssigned1765900000002 } from './1765900000002-self-assigned.js';
import { PlansInRange1766000000000 } from './1766000000000-plans-in-range.js';
import { NextPlannedEnd1766100000000 } from './1766100000000-next-planned-end.js';
import { ChangesByTransaction1766200000000 } from './1766200000000-changes-by-transaction.js';
import { SealedAfterwards1766200000001 } from './1766200000001-sealed-afterwards.js';
import { EachTextOnce1766300000000 } from './1766300000000-each-text-once.js';
import { PackedRevisions1766300000001 } from './1766300000001-packed-revisions.js';
import { NumberedLists1766300000002 } from './1766300000002-numbered-lists.js';
import { LeanAnnouncements1766300000003 } from './1766300000003-lean-announcements.js';
import { IndexesOfSomeRows1766300000004 } from './1766300000004-indexes-of-some-rows.js';
import { HistoryByItsKey1766300000005 } from './1766300000005-history-by-its-key.js';
import { Wire1766400000000 } from './1766400000000-wire.js';
import { WirePolling1766500000000 } from './1766500000000-wire-polling.js';
import { WireGroups1766600000000 } from './1766600000000-wire-groups.js';
import { WireInbox1766700000000 } from './1766700000000-wire-inbox.js';
import { WireRouting1766700000001 } from './1766700000001-wire-routing.js';
import { Upstream1766800000000 } from './1766800000000-upstream.js';
import { BroughtAlong1766900000000 } from './1766900000000-brought-along.js';
import { TextUses1767000000000 } from './1767000000000-text-uses.js';
import { DistinctStories1767100000000 } from './1767100000000-distinct-stories.js';
import { PreviewLinks1767200000000 } from './1767200000000-preview-links.js';
import { SearchArticles1767300000000 } from './1767300000000-search-articles.js';
import { SearchManuscripts1767310000000 } from './1767310000000-search-manuscripts.js';
import { SearchWireItems1767320000000 } from './1767320000000-search-wire-items.js';
import { ArticleChanges1767400000000 } from './1767400000000-article-changes.js';
import { LicenceEnds1767410000000 } from './1767410000000-licence-ends.js';
import { SitemapsAndTombstones1767700000000 } from './1767700000000-sitemaps-and-tombstones.js';
import { Comments1768300000000 } from './1768300000000-comments.js';
import { Notifications1768400000000 } from './1768400000000-notifications.js';
import { NotificationPreferences1768400000001 } from './1768400000001-notification-preferences.js';
import { Mail1768500000000 } from './1768500000000-mail.js';
import { Rights1767800000000 } from './1767800000000-rights.js';
import { SingleSignOn1768100000000 } from './1768100000000-single-sign-on.js';
import { Webhooks1767500000000 } from './1767500000000-webhooks.js';
import { WebhookQueue1767510000000 } from './1767510000000-webhook-queue.js';
import { FollowedEvents1767600000000 } from './1767600000000-followed-events.js';
import { AuditTrail1768200000000 } from './1768200000000-audit-trail.js';
import { ErasedUsers1768200000001 } from './1768200000001-erased-users.js';
import { Sessions1767900000000 } from './1767900000000-sessions.js';
import { SecondFactors1768000000000 } from './1768000000000-second-factors.js';
import { SigningIn1767900000001 } from './1767900000001-signing-in.js';
import { LinksOfOperators1767900000002 } from './1767900000002-links-of-operators.js';
import { Work1768600000000 } from './1768600000000-work.js';
import { DemandsOfSections1768700000000 } from './1768700000000-demands-of-sections.js';
import { Board1768900000000 } from './1768900000000-board.js';
import { WorkingDrafts1768800000000 } from './1768800000000-working-drafts.js';
import { Preferences1769000000000 } from './1769000000000-preferences.js';
import { ProvidersOfSignIns1769100000000 } from './1769100000000-providers-of-sign-ins.js';
import { KeywordsAndRelated1769200000000 } from './1769200000000-keywords-and-related.js';

/** All migrations, oldest first. Append only: a released migration is never edited. */
export const migrations = [
  Newsroom1764000000000,
  Workflow1765000000000,
  Changes1765100000000,
  ReadyTexts1765200000000,
  BlockKeys1765500000000,
  PlannedEnds1765600000000,
  InstantsInRange1765800000000,
  TokenScopes1765900000000,
  EmbargoSettings1765900000001,
  SelfAssigned1765900000002,
  PlansInRange1766000000000,
  NextPlannedEnd1766100000000,
  ChangesByTransaction1766200000000,
  SealedAfterwards1766200000001,
  EachTextOnce1766300000000,
  PackedRevisions1766300000001,
  NumberedLists1766300000002,
  LeanAnnouncements1766300000003,
  IndexesOfSomeRows1766300000004,
  HistoryByItsKey1766300000005,
  Wire1766400000000,
  WirePolling1766500000000,
  WireGroups1766600000000,
  WireInbox1766700000000,
  WireRouting1766700000001,
  Upstream1766800000000,
  BroughtAlong1766900000000,
  TextUses1767000000000,
  DistinctStories1767100000000,
  PreviewLinks1767200000000,
  SearchArticles1767300000000,
  SearchManuscripts1767310000000,
  SearchWireItems1767320000000,
  ArticleChanges1767400000000,
  LicenceEnds1767410000000,
  Webhooks1767500000000,
  WebhookQueue1767510000000,
  FollowedEvents1767600000000,
  SitemapsAndTombstones1767700000000,
  Rights1767800000000,
  Sessions1767900000000,
  SigningIn1767900000001,
  LinksOfOperators1767900000002,
  SecondFactors1768000000000,
  SingleSignOn1768100000000,
  AuditTrail1768200000000,
  ErasedUsers1768200000001,
  Comments1768300000000,
  Notifications1768400000000,
  NotificationPreferences1768400000001,
  Mail1768500000000,
  Work1768600000000,
  DemandsOfSections1768700000000,
  WorkingDrafts1768800000000,
  Board1768900000000,
  Preferences1769000000000,
  ProvidersOfSignIns1769100000000,
  KeywordsAndRelated1769200000000,
] as const;
