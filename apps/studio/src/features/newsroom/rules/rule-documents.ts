import { sectionBranches } from '../../../parts/section-options.js';
import { graphql, type ResultOf } from '../../../server/graphql.js';
import { refusal } from '../../../server/refusal.js';

const ruleFields = graphql(`
  fragment RuleFields on RoutingRule {
    id
    name
    position
    version
    ignoring
    priority
    taking
    section {
      id
      path
    }
    conditions {
      language
      mediaTopics
      places
      signals
      sourceId
      subjects
      urgencyFrom
      urgencyTo
      words
    }
  }
`);

export type RuleFields = ResultOf<typeof ruleFields>;

export const Rules = graphql(
  `
    query NewsroomRules {
      routingRules {
        ...RuleFields
      }
    }
  `,
  [ruleFields],
);

/** What a rule can speak of. */
export const RuleChoices = graphql(
  `
    query RuleChoices {
      wireSources {
        id
        name
        archivedAt
      }
      sections {
        ...SectionBranches
      }
    }
  `,
  [sectionBranches],
);

/** What would change if a rule were in force. Changes nothing. */
export const TryRule = graphql(
  `
    query TryRule($input: TryRoutingRuleInput!) {
      it: tryRoutingRule(input: $input) {
        tried {
          looked
          matched
          changed
          isComplete
          changes {
            reason
            isIgnoredNow
            isIgnoredThen
            isTakenNow
            isTakenThen
            priorityNow
            priorityThen
            item {
              id
              headline
            }
            sectionNow {
              id
              name
            }
            sectionThen {
              id
              name
            }
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

export const CreateRule = graphql(
  `
    mutation CreateRule($input: CreateRoutingRuleInput!) {
      it: createRoutingRule(input: $input) {
        rule {
          ...RuleFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [ruleFields, refusal],
);

export const UpdateRule = graphql(
  `
    mutation UpdateRule($input: UpdateRoutingRuleInput!) {
      it: updateRoutingRule(input: $input) {
        rule {
          ...RuleFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [ruleFields, refusal],
);

export const ArchiveRule = graphql(
  `
    mutation ArchiveRule($input: ArchiveRoutingRuleInput!) {
      it: archiveRoutingRule(input: $input) {
        rule {
          ...RuleFields
        }
        userErrors {
          ...Refusal
        }
      }
    }
  `,
  [ruleFields, refusal],
);
