export { hasRole, hasScope, roles, tokenScopes, type Actor, type Role, type TokenScope } from './actor.js';
export {
  reaches,
  sectionRights,
  type Grant,
  type Reach,
  type Right,
  type SectionRight,
} from './rights/grant.js';
export { isFactorDemanded } from './rights/is-factor-demanded.js';
export {
  judgeReach,
  judgeRight,
  type PlacedSection,
  type Subject,
  type Verdict,
} from './rights/judge-right.js';
export { whereAllowed, type Where } from './rights/where-allowed.js';
export {
  subjectKey,
  subjectOf,
  type AccountMail,
  type NewsroomEvent,
  type ScheduledAction,
} from './events.js';
export { anchorTo } from './comments/anchor-to.js';
export { longestQuote, type Anchor, type AnchorPlace } from './comments/anchor.js';
export { findAnchor } from './comments/find-anchor.js';
export { ChainWalk, type Step } from './history/chain-walk.js';
export {
  chainStart,
  entryHash,
  sealHash,
  unsealedHash,
  type EntryFacts,
  type HistoryFacts,
} from './history/entry-hash.js';
export { changeHash, unsealedChangeHash, type ChangeFacts } from './history/change-hash.js';
export { explainSuspects } from './history/explain-suspects.js';
export { historyFault, type HistoryFault, type HistoryFaultKind } from './history/history-fault.js';
export {
  isChange,
  isWhole,
  sealOf,
  type PlacedEntry,
  type StoredChange,
  type StoredEntry,
} from './history/stored-entry.js';
export { correctionTypes, type Correction, type CorrectionType } from './text/correction.js';
export { canonicalJson } from './text/canonical-json.js';
export {
  creditRoles,
  emptyContent,
  longestRun,
  marks,
  longestKeyword,
  mostBlocks,
  mostKeywords,
  mostRelated,
  type Block,
  type Content,
  type Credit,
  type CreditRole,
  type DatelineChoice,
  type Mark,
  type Run,
} from './text/content.js';
export {
  asksWhether,
  availableActions,
  editorialActions,
  needs,
  type AvailableAction,
  type EditorialAction,
  type Need,
} from './workflow/action-rules.js';
export { initialState, manuscriptStates, type ManuscriptState } from './workflow/states.js';
export type {
  Approval,
  DecisionContext,
  KnownAgency,
  ManuscriptFacts,
  SectionPolicy,
} from './workflow/facts.js';
export {
  findingCodes,
  refusalCodes,
  type Finding,
  type FindingCode,
  type Refusal,
  type RefusalCode,
} from './workflow/codes.js';
export { allowedActions, type AllowedAction } from './workflow/allowed-actions.js';
export { actionSummaries } from './workflow/action-words.js';
export { refuseSection } from './workflow/refuse-section.js';
export { decide, type Decision } from './workflow/decide.js';
export { asGiven, instantInWords } from './workflow/instant-in-words.js';
export { message } from './workflow/message.js';
export { readiness } from './workflow/readiness.js';
export { finishedStates, workAfter } from './workflow/work-after.js';
export { locales, type Locale, type Phrasing } from './locale.js';
export { noticeKinds, replacingKinds, type NoticeKind } from './notices/notice-kinds.js';
export { noticeMessage, noticeSummaries } from './notices/notice-message.js';
export { whoIsTold, type People } from './notices/who-is-told.js';
export { applyBlockChanges, type BlockEdit } from './text/apply-block-changes.js';
export { blockChanges, type BlockChange } from './text/block-changes.js';
export { changedBlocks } from './text/changed-blocks.js';
export { changedFields } from './text/changed-fields.js';
export { cleanContent } from './text/clean-content.js';
export { distinctKeys } from './text/distinct-keys.js';
export { isSameContent } from './text/is-same-content.js';
export { joinedContent } from './text/join-runs.js';
export { contentHash } from './text/content-hash.js';
export { copyDictionary } from './text/copy-dictionary.js';
export { deriveHeadline } from './text/derive-headline.js';
export { firstParagraphText } from './text/first-paragraph.js';
export { overridesDirection, showsSomething, withoutInvisible } from './text/invisible.js';
export { renderDateline } from './text/render-dateline.js';
export { renderLead } from './text/render-lead.js';
export { blocksOf, keepBlocks, type KeptBlocks } from './text/kept-blocks.js';
export { mergeContent, type MergeConflict } from './text/merge-content.js';
export { latinWords, slugify } from './text/slugify.js';
export { escapeHtml, toHtml } from './text/to-html.js';
export { placedChanges, type PlacedChange } from './text/placed-changes.js';
export { plainLine } from './text/plain-line.js';
export { toMarkdown } from './text/to-markdown.js';
export { toPlainText } from './text/to-plain-text.js';
export { unfitLineCodes, unfitLines, type UnfitLine } from './text/unfit-lines.js';
export { wordCount } from './text/word-count.js';
export { ageChangesAt, ageText } from './text/age.js';
export { readSignOff } from './attribution/read-sign-off.js';
export { isAgencyName } from './attribution/agency-names.js';
export { parseCreditLine } from './attribution/credit-line.js';
export { attributionOfLine } from './attribution/attribution-of-line.js';
export type { Dateline } from './attribution/dateline.js';
export { parseDateline } from './attribution/parse-dateline.js';
export { suggestAgencies } from './attribution/suggest-agencies.js';
export { suggestPlaces } from './attribution/suggest-places.js';
export { readStory, takenAs, type ReadStory, type TakenAs } from './page/read-story.js';
export { storyAttribution, type StoryAttribution } from './page/story-attribution.js';
export { forPublication } from './page/for-publication.js';
export { joinedLines } from './page/joined-lines.js';
export type { Page, PageBlock, PageFault, PageItem, PageOutcome } from './page/page.js';
export { parsePage } from './page/parse-page.js';
export { retells } from './same-story/retells.js';
export { sameStory } from './same-story/same-story.js';
export { storyShingles } from './same-story/shingles.js';
export { storyPrint, type StoryPrint } from './same-story/story-print.js';
export { agencyTexts, type AgencyText } from './upstream/agency-texts.js';
export { alignBlocks } from './upstream/align-blocks.js';
export { judgeUpstream, taskCodes } from './workflow/judge-upstream.js';
export { mergeUpstream, type UpstreamChoice } from './upstream/merge-upstream.js';
export { provenance, type BlockState } from './upstream/provenance.js';
export {
  gravest,
  isBlocking,
  upstreamTasks,
  type CreditedCopy,
  type UpstreamFacts,
  type UpstreamTask,
} from './upstream/upstream-facts.js';
