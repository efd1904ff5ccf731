import { aContext, aManuscript, readyContent } from '../testing/a-manuscript.js';
import {
  byEditor,
  approved,
  live,
  editOfLive,
  takenDown,
  noReview,
  asReporter,
  asAdmin,
  noon,
  six,
  embargoed,
  breaking,
  by,
  aDraftIn,
  type Case,
} from '../testing/decision-cases.js';
import { decide } from './decide.js';
import type { ManuscriptState } from './states.js';

describe('what leads on', () => {
  it.each<[...Case, ManuscriptState]>([
    ['a reporter submits a finished draft', 'submit', aManuscript(), asReporter, 'IN_REVIEW'],
    ['a reporter edits approved copy', 'edit', approved, asReporter, 'DRAFT'],
    ['a reporter edits what is live', 'edit', live, asReporter, 'DRAFT'],
    ['a reporter edits what was taken down', 'edit', takenDown, asReporter, 'DRAFT'],
    ['an editor asks for changes', 'requestChanges', approved, aContext(), 'DRAFT'],
    ['an editor approves', 'approve', aDraftIn('IN_REVIEW'), aContext(), 'APPROVED'],
    ['an editor publishes what is approved', 'publish', approved, aContext(), 'PUBLISHED'],
    [
      'an editor publishes a draft where nobody has to review',
      'publish',
      aManuscript(),
      noReview,
      'PUBLISHED',
    ],
    ['an editor publishes from review there', 'publish', aDraftIn('IN_REVIEW'), noReview, 'PUBLISHED'],
    [
      'an editor puts back what was taken down',
      'publish',
      { ...takenDown, approval: byEditor },
      aContext(),
      'PUBLISHED',
    ],
    ['a reporter submits what was taken down', 'submit', takenDown, asReporter, 'IN_REVIEW'],
    ['an editor schedules', 'schedule', approved, aContext(), 'SCHEDULED'],
    ['an editor unschedules', 'unschedule', aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    ['an editor corrects what is live', 'correct', live, aContext(), 'PUBLISHED'],
    [
      'an editor corrects with an approved edit',
      'correct',
      { ...approved, liveRevision: 2 },
      aContext(),
      'PUBLISHED',
    ],
    ['an editor takes down what is live', 'unpublish', live, aContext(), 'UNPUBLISHED'],
    ['an editor takes down what is being edited', 'unpublish', editOfLive, aContext(), 'UNPUBLISHED'],
    ['an editor kills what is live', 'kill', live, aContext(), 'KILLED'],
    ['an editor kills what was live', 'kill', takenDown, aContext(), 'KILLED'],
    ['an editor kills what is scheduled', 'kill', aDraftIn('SCHEDULED'), aContext(), 'KILLED'],
    ['an editor spikes what nobody has seen', 'spike', approved, aContext(), 'SPIKED'],
    ['a reporter drops the edits of a live article', 'discardChanges', editOfLive, asReporter, 'PUBLISHED'],
    ['a reporter restores an old revision', 'restore', live, asReporter, 'DRAFT'],
    ['a reporter restores what was spiked', 'restore', aDraftIn('SPIKED'), asReporter, 'DRAFT'],
    ['a reporter hands over the copy', 'assign', live, asReporter, 'PUBLISHED'],
    ['an admin approves in an emergency', 'overrideReview', aManuscript(), asAdmin, 'APPROVED'],
    ['an admin approves what waits for review', 'overrideReview', aDraftIn('IN_REVIEW'), asAdmin, 'APPROVED'],
    ['a reporter sets an embargo', 'setEmbargo', aManuscript(), asReporter, 'DRAFT'],
    ['an editor hides what is live under an embargo', 'setEmbargo', live, aContext(), 'PUBLISHED'],
    ['an editor asks to break an embargo', 'breakEmbargo', embargoed, aContext(), 'APPROVED'],
    ['another editor confirms it', 'confirmEmbargoBreak', breaking, by('bram', aContext()), 'APPROVED'],
    ['an editor plans the end of what is live', 'scheduleUnpublish', live, aContext(), 'PUBLISHED'],
    [
      'an editor plans the end of what is planned',
      'scheduleUnpublish',
      aDraftIn('SCHEDULED'),
      aContext(),
      'SCHEDULED',
    ],
    [
      'an editor calls a planned end off',
      'unscheduleUnpublish',
      { ...live, endsAt: six },
      aContext(),
      'PUBLISHED',
    ],
    ['a planned publication is missed', 'missSchedule', aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    ['an embargo ends', 'liftEmbargo', { ...live, embargoedUntil: noon }, aContext(), 'PUBLISHED'],
  ])('%s', (_, action, facts, context, to) => {
    expect(decide(action, facts, context)).toMatchObject({ ok: true, to });
  });
});

it('passes on the warnings of what it lets through', () => {
  const content = readyContent({ headlineOrigin: 'DERIVED' });
  expect(decide('submit', aManuscript({ content }), aContext())).toMatchObject({
    ok: true,
    warnings: [{ code: 'HEADLINE_DERIVED', severity: 'WARNING', field: ['headline'] }],
  });
  expect(decide('edit', aManuscript({ content }), aContext())).toMatchObject({ ok: true, warnings: [] });
});
