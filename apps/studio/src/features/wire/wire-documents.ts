import { sectionBranches } from '../../parts/section-options.js';
import { graphql, type ResultOf } from '../../server/graphql.js';

const line = graphql(`
  fragment WireLine on WireItem {
    id
    headline
    credits
    signal
    priority
    urgency
    state
    revision
    isCancelled
    isHeld
    embargoUntil
    updatedAt
    ignoredAt
    source {
      id
      name
    }
    section {
      id
      name
    }
    takes {
      id
    }
  }
`);

export type WireLine = ResultOf<typeof line>;

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
  [line],
);

/** What the inbox can be narrowed down by. */
export const InboxFilters = graphql(
  `
    query InboxFilters {
      wirePresets {
        id
        name
      }
      agencies {
        id
        name
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);

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
      seenBy {
        seenAt
        user {
          id
          name
        }
      }
      drafts: takes {
        id
        content {
          headline
        }
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
  [line],
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

export const TakeItem = graphql(`
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
        message
      }
    }
  }
`);

export const IgnoreItem = graphql(`
  mutation IgnoreItem($input: IgnoreWireItemInput!) {
    it: ignoreWireItem(input: $input) {
      item {
        id
        state
        ignoredAt
      }
      userErrors {
        message
      }
    }
  }
`);

export const UnignoreItem = graphql(`
  mutation UnignoreItem($input: UnignoreWireItemInput!) {
    it: unignoreWireItem(input: $input) {
      item {
        id
        state
        ignoredAt
      }
      userErrors {
        message
      }
    }
  }
`);
