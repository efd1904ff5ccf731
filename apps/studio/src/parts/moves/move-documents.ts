import { graphql } from '../../server/graphql.js';
import { refusal } from '../../server/refusal.js';
import { manuscriptFields } from './manuscript-fields.js';

const moveRefusal = graphql(
  `
    fragment MoveRefusal on UserError {
      __typename
      ...Refusal
      ... on VersionConflict {
        changedAt
        changedBy {
          id
          name
        }
      }
    }
  `,
  [refusal],
);

export const SubmitManuscript = graphql(
  `
    mutation SubmitManuscript($input: SubmitManuscriptInput!) {
      it: submitManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const ApproveManuscript = graphql(
  `
    mutation ApproveManuscript($input: ApproveManuscriptInput!) {
      it: approveManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const RequestChanges = graphql(
  `
    mutation RequestChanges($input: RequestChangesInput!) {
      it: requestChanges(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const PublishManuscript = graphql(
  `
    mutation PublishManuscript($input: PublishManuscriptInput!) {
      it: publishManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const ScheduleManuscript = graphql(
  `
    mutation ScheduleManuscript($input: ScheduleManuscriptInput!) {
      it: scheduleManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const UnscheduleManuscript = graphql(
  `
    mutation UnscheduleManuscript($input: UnscheduleManuscriptInput!) {
      it: unscheduleManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const CorrectArticle = graphql(
  `
    mutation CorrectArticle($input: CorrectArticleInput!) {
      it: correctArticle(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const UnpublishArticle = graphql(
  `
    mutation UnpublishArticle($input: UnpublishArticleInput!) {
      it: unpublishArticle(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const ScheduleUnpublish = graphql(
  `
    mutation ScheduleUnpublish($input: ScheduleUnpublishInput!) {
      it: scheduleUnpublish(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const UnscheduleUnpublish = graphql(
  `
    mutation UnscheduleUnpublish($input: UnscheduleUnpublishInput!) {
      it: unscheduleUnpublish(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const OverrideReview = graphql(
  `
    mutation OverrideReview($input: OverrideReviewInput!) {
      it: overrideReview(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const DiscardChanges = graphql(
  `
    mutation DiscardChanges($input: DiscardChangesInput!) {
      it: discardChanges(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const SpikeManuscript = graphql(
  `
    mutation SpikeManuscript($input: SpikeManuscriptInput!) {
      it: spikeManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const UnspikeManuscript = graphql(
  `
    mutation UnspikeManuscript($input: UnspikeManuscriptInput!) {
      it: unspikeManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const KillArticle = graphql(
  `
    mutation KillArticle($input: KillArticleInput!) {
      it: killArticle(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const BreakEmbargo = graphql(
  `
    mutation BreakEmbargo($input: BreakEmbargoInput!) {
      it: breakEmbargo(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const ConfirmEmbargoBreak = graphql(
  `
    mutation ConfirmEmbargoBreak($input: ConfirmEmbargoBreakInput!) {
      it: confirmEmbargoBreak(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const OverrideEmbargo = graphql(
  `
    mutation OverrideEmbargo($input: OverrideEmbargoInput!) {
      it: overrideEmbargo(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const UndoEmbargo = graphql(
  `
    mutation UndoEmbargo($input: UndoEmbargoInput!) {
      it: undoEmbargo(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const AssignManuscript = graphql(
  `
    mutation AssignManuscript($input: AssignManuscriptInput!) {
      it: assignManuscript(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const SetEmbargo = graphql(
  `
    mutation SetEmbargo($input: SetEmbargoInput!) {
      it: setEmbargo(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const DismissUpstream = graphql(
  `
    mutation DismissUpstream($input: DismissUpstreamInput!) {
      it: dismissUpstream(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);

export const RestoreRevision = graphql(
  `
    mutation RestoreRevision($input: RestoreRevisionInput!) {
      it: restoreRevision(input: $input) {
        manuscript {
          ...ManuscriptFields
        }
        userErrors {
          ...MoveRefusal
        }
      }
    }
  `,
  [manuscriptFields, moveRefusal],
);
