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
] as const;
