import { sectionBranches } from '../../parts/section-options.js';
import { wireLine } from '../../parts/wire-row.jsx';
import { wordChanges } from '../../parts/word-changes.jsx';
import { graphql, type ResultOf } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';

export const Inbox = graphql(
  `
    query Inbox($filter: WireItemFilter, $onePerGroup: Boolean!, $after: String) {
      wireItems(first: 40, after: $after, filter: $filter, onePerGroup: $onePerGroup) {
        edges {
          node {
            ...WireLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [wireLine],
);

const preset = graphql(`
  fragment PresetFields on WirePreset {
    id
    name
    isOwn
    isShared
    filter {
      agencyId
      hasUpdate
      language
      search
      sectionId
      signal
      sourceId
      states
    }
  }
`);

export type Preset = ResultOf<typeof preset>;

/** What the inbox can be narrowed down by. Who may not list sources and languages finds those of what came in last. */
export const InboxFilters = graphql(
  `
    query InboxFilters {
      wirePresets {
        ...PresetFields
      }
      agencies {
        id
        name
      }
      sections {
        ...SectionBranches
      }
      wireItems(first: 50) {
        edges {
          node {
            id
            language
            source {
              id
              name
            }
          }
        }
      }
    }
  `,
  [preset, sectionBranches],
);

export const SavePreset = graphql(
  `
    mutation SavePreset($input: SaveWirePresetInput!) {
      it: saveWirePreset(input: $input) {
        preset {
          ...PresetFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [preset, refusal],
);

export const DeletePreset = graphql(
  `
    mutation DeletePreset($input: DeleteWirePresetInput!) {
      it: deleteWirePreset(input: $input) {
        presetId
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

/** A manuscript that was made of an item. */
const take = graphql(`
  fragment Take on Manuscript {
    id
    version
    state
    content {
      headline
    }
    assignee {
      id
      name
    }
    createdBy {
      id
      name
    }
  }
`);

export type Take = ResultOf<typeof take>;

const whole = graphql(
  `
    fragment WholeItem on WireItem {
      ...WireLine
      notes
      provider
      language
      firstAt
      dateline {
        places
        region
        agencies
      }
      blocks {
        type
        text
      }
      revisions {
        number
        at
        headline
        signal
        version
      }
      routedBy {
        rule {
          id
          name
        }
      }
      seenBy {
        seenAt
        revision
        user {
          id
          name
        }
      }
      drafts: takes {
        ...Take
      }
      group {
        id
        items {
          id
          headline
          source {
            id
            name
          }
        }
      }
    }
  `,
  [wireLine, take],
);

export type WholeItem = ResultOf<typeof whole>;

export const ReadItem = graphql(
  `
    query WireItem($id: ID!) {
      wireItem(id: $id) {
        ...WholeItem
      }
    }
  `,
  [whole],
);

/** What differs between two revisions of an item. */
export const ReadItemDiff = graphql(
  `
    query WireItemDiff($id: ID!, $from: Int!, $to: Int!) {
      wireItem(id: $id) {
        id
        diff(from: $from, to: $to) {
          differences {
            field
            words {
              ...WordChanges
            }
          }
        }
      }
    }
  `,
  [wordChanges],
);

/** The receipts for the messages that its revisions came in. */
export const ReadReceipts = graphql(`
  query WireReceipts($id: ID!) {
    wireItem(id: $id) {
      id
      revisions {
        number
        receipt {
          id
          outcome
          reason
          format
          name
          size
          sha256
          receivedAt
        }
      }
    }
  }
`);

/** What the other items of its group say differently. */
export const ReadGroupDifferences = graphql(
  `
    query WireGroupDifferences($id: ID!) {
      wireItem(id: $id) {
        id
        group {
          id
          differences {
            item {
              id
              source {
                id
                name
              }
            }
            paragraphs {
              words {
                ...WordChanges
              }
            }
          }
        }
      }
    }
  `,
  [wordChanges],
);

/** What was made of an item already. */
export const ReadTakes = graphql(
  `
    query WireItemTakes($id: ID!) {
      wireItem(id: $id) {
        id
        drafts: takes {
          ...Take
        }
      }
    }
  `,
  [take],
);

/** Copy that an item can be added to. */
export const FindCopy = graphql(
  `
    query CopyToAddTo($filter: ManuscriptFilter!) {
      manuscripts(first: 12, filter: $filter) {
        edges {
          node {
            ...Take
          }
        }
      }
    }
  `,
  [take],
);

export const AddItem = graphql(
  `
    mutation AddWireItem($input: AddWireItemInput!) {
      it: addWireItem(input: $input) {
        manuscript {
          id
          version
          content {
            headline
          }
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const MarkSeen = graphql(`
  mutation MarkSeen($input: MarkWireItemsSeenInput!) {
    markWireItemsSeen(input: $input) {
      items {
        id
        state
      }
    }
  }
`);

export const TakeItem = graphql(
  `
    mutation TakeItem($input: TakeWireItemInput!) {
      it: takeWireItem(input: $input) {
        manuscript {
          id
          content {
            headline
          }
        }
        takenBefore {
          id
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const IgnoreItem = graphql(
  `
    mutation IgnoreItem($input: IgnoreWireItemInput!) {
      it: ignoreWireItem(input: $input) {
        item {
          id
          state
          ignoredAt
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);

export const UnignoreItem = graphql(
  `
    mutation UnignoreItem($input: UnignoreWireItemInput!) {
      it: unignoreWireItem(input: $input) {
        item {
          id
          state
          ignoredAt
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [refusal],
);
