import { AgenciesModule } from '@kopij/agencies';
import { ArticlesModule } from '@kopij/articles';
import { IdentityModule } from '@kopij/identity';
import { LedgerModule } from '@kopij/ledger';
import type { Entities } from '@kopij/platform';
import { SectionsModule } from '@kopij/sections';
import { Module } from '@nestjs/common';
import { WireShingleEntity } from './groups/wire-shingle.entity.js';
import { WireStoryEntity } from './groups/wire-story.entity.js';
import { WireItemStore } from './items/wire-item-store.js';
import { WireItemEntity } from './items/wire-item.entity.js';
import { WireRevisionEntity } from './items/wire-revision.entity.js';
import { UnindexedWireItemEntity } from './items/unindexed-wire-item.entity.js';
import { WireItemTextEntity } from './items/wire-item-text.entity.js';
import { IgnoreWireItem } from './marks/ignore-wire-item.js';
import { ForgetSeen } from './marks/forget-seen.js';
import { MarkWireItemsSeen } from './marks/mark-wire-items-seen.js';
import { MarksResolver } from './marks/marks.resolver.js';
import { SeenMarks } from './marks/seen-marks.js';
import { UnignoreWireItem } from './marks/unignore-wire-item.js';
import { WireSeenEntity } from './marks/wire-seen.entity.js';
import { MessageStore } from './messages/message-store.js';
import { SourceReports } from './messages/source-reports.js';
import { WireMessageEntity } from './messages/wire-message.entity.js';
import { WireRawEntity } from './messages/wire-raw.entity.js';
import { PollSource } from './polling/poll-source.js';
import { PollStore } from './polling/poll-store.js';
import { PollLoader } from './polling/poll.loader.js';
import { WirePollEntity } from './polling/wire-poll.entity.js';
import { WirePollResolver } from './polling/wire-poll.resolver.js';
import { PruneRaw } from './pruning/prune-raw.js';
import { ForgetPresets } from './presets/forget-presets.js';
import { DeleteWirePreset } from './presets/delete-wire-preset.js';
import { SaveWirePreset } from './presets/save-wire-preset.js';
import { WirePresetDirectory } from './presets/wire-preset-directory.js';
import { WirePresetEntity } from './presets/wire-preset.entity.js';
import { WirePresetsResolver } from './presets/wire-presets.resolver.js';
import { WireGroupResolver } from './reading/wire-group.resolver.js';
import { WireInbox } from './reading/wire-inbox.js';
import { WireItemFieldsResolver } from './reading/wire-item-fields.resolver.js';
import { WireItemStandingResolver } from './reading/wire-item-standing.resolver.js';
import { WireItemsResolver } from './reading/wire-items.resolver.js';
import { WireMessagesResolver } from './reading/wire-messages.resolver.js';
import { WireReceipts } from './reading/wire-receipts.js';
import { WireRevisionResolver } from './reading/wire-revision.resolver.js';
import { WireSeenByResolver } from './reading/wire-seen-by.resolver.js';
import { WireLoader } from './reading/wire.loader.js';
import { WireItemRoutingResolver, WireRoutingResolver } from './reading/wire-routing.resolver.js';
import { ArchiveRoutingRule } from './routing/archive-routing-rule.js';
import { CreateRoutingRule } from './routing/create-routing-rule.js';
import { ImportMediaTopics } from './routing/import-media-topics.js';
import { MediaTopicEntity } from './routing/media-topic.entity.js';
import { RoutingRegistry } from './routing/routing-registry.js';
import { RoutingRuleChecker } from './routing/routing-rule-checker.js';
import { RoutingRuleNames } from './routing/routing-rule-names.js';
import { RoutingRuleDirectory } from './routing/routing-rule-directory.js';
import { RoutingRuleMutationsResolver } from './routing/routing-rule-mutations.resolver.js';
import { RoutingRuleStore } from './routing/routing-rule-store.js';
import { RoutingRuleEntity } from './routing/routing-rule.entity.js';
import { RoutingRulesResolver } from './routing/routing-rules.resolver.js';
import { TryRoutingRule } from './routing/try-routing-rule.js';
import { TryRoutingRuleResolver } from './routing/try-routing-rule.resolver.js';
import { UpdateRoutingRule } from './routing/update-routing-rule.js';
import { ArchiveWireSource } from './sources/archive-wire-source.js';
import { CreateWireSource } from './sources/create-wire-source.js';
import { UpdateWireSource } from './sources/update-wire-source.js';
import { WireSourceNames } from './sources/wire-source-names.js';
import { WireSourceDirectory } from './sources/wire-source-directory.js';
import { WireSourceMutationsResolver } from './sources/wire-source-mutations.resolver.js';
import { WireSourceStore } from './sources/wire-source-store.js';
import { WireSourceEntity } from './sources/wire-source.entity.js';
import { WireSourcesResolver } from './sources/wire-sources.resolver.js';
import { ReplayMessage } from './taking-in/replay-message.js';
import { ReplayMessageResolver } from './taking-in/replay-message.resolver.js';
import { SettleMessages } from './taking-in/settle-messages.js';
import { TakeAtOnce } from './taking-in/take-at-once.js';
import { TakeMessages } from './taking-in/take-messages.js';
import { AddWireItemResolver } from './takes/add-wire-item.resolver.js';
import { MergeUpstreamResolver } from './takes/merge-upstream.resolver.js';
import { OfferFromWire } from './takes/offer-from-wire.js';
import { TakeByRule } from './takes/take-by-rule.js';
import { TakeWireItem } from './takes/take-wire-item.js';
import { TakeWireItemResolver } from './takes/take-wire-item.resolver.js';
import {
  BlockProvenanceResolver,
  UpstreamFieldsResolver,
  UsedItemResolver,
} from './takes/upstream-fields.resolver.js';
import { WireItemTakesResolver } from './takes/wire-item-takes.resolver.js';

const forOthers = [
  CreateWireSource,
  UpdateWireSource,
  ArchiveWireSource,
  WireSourceDirectory,
  WireInbox,
  MessageStore,
  SourceReports,
  TakeMessages,
  SettleMessages,
  TakeAtOnce,
  CreateRoutingRule,
  ImportMediaTopics,
  ReplayMessage,
  PollSource,
  PruneRaw,
  TakeWireItem,
];

/** Copy of agencies: where it comes from, a receipt for each message, and the items that were in them. */
@Module({
  imports: [LedgerModule, IdentityModule, SectionsModule, AgenciesModule, ArticlesModule],
  providers: [
    WireSourceStore,
    WireSourceNames,
    ForgetSeen,
    ForgetPresets,
    RoutingRuleNames,
    WireItemStore,
    SeenMarks,
    MarkWireItemsSeen,
    IgnoreWireItem,
    UnignoreWireItem,
    MarksResolver,
    WirePresetDirectory,
    SaveWirePreset,
    DeleteWirePreset,
    WirePresetsResolver,
    PollStore,
    PollLoader,
    WireReceipts,
    WireLoader,
    WireSourcesResolver,
    WirePollResolver,
    WireSourceMutationsResolver,
    WireItemsResolver,
    WireItemFieldsResolver,
    WireItemStandingResolver,
    WireSeenByResolver,
    WireGroupResolver,
    WireRevisionResolver,
    WireMessagesResolver,
    WireItemRoutingResolver,
    WireRoutingResolver,
    RoutingRegistry,
    RoutingRuleStore,
    RoutingRuleDirectory,
    RoutingRuleChecker,
    UpdateRoutingRule,
    ArchiveRoutingRule,
    RoutingRulesResolver,
    RoutingRuleMutationsResolver,
    TryRoutingRule,
    TryRoutingRuleResolver,
    ReplayMessageResolver,
    OfferFromWire,
    TakeByRule,
    TakeWireItemResolver,
    AddWireItemResolver,
    MergeUpstreamResolver,
    UpstreamFieldsResolver,
    BlockProvenanceResolver,
    UsedItemResolver,
    WireItemTakesResolver,
    ...forOthers,
  ],
  exports: forOthers,
})
export class WireModule {
  static readonly entities: Entities = [
    WireSourceEntity,
    WirePollEntity,
    WireMessageEntity,
    WireRawEntity,
    WireItemEntity,
    WireRevisionEntity,
    WireItemTextEntity,
    UnindexedWireItemEntity,
    WireSeenEntity,
    WirePresetEntity,
    WireStoryEntity,
    WireShingleEntity,
    RoutingRuleEntity,
    MediaTopicEntity,
  ];
}
