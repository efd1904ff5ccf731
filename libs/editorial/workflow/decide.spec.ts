import { aContext, aManuscript, readyContent } from '../testing/a-manuscript.js';
import * as given from '../testing/decision-cases.js';
import { decide } from './decide.js';
import type { ManuscriptState } from './states.js';

describe('what leads on', () => {
  it.each<[...given.Case, ManuscriptState]>([
    ['a reporter submits a finished draft', 'submit', aManuscript(), given.asReporter, 'IN_REVIEW'],
    ['a reporter edits approved copy', 'edit', given.approved, given.asReporter, 'DRAFT'],
    ['a reporter edits what is live', 'edit', given.live, given.asReporter, 'DRAFT'],
    ['a reporter edits what was taken down', 'edit', given.takenDown, given.asReporter, 'DRAFT'],
    ['an editor asks for changes', 'requestChanges', given.approved, aContext(), 'DRAFT'],
    ['an editor approves', 'approve', given.aDraftIn('IN_REVIEW'), aContext(), 'APPROVED'],
    ['an editor publishes what is approved', 'publish', given.approved, aContext(), 'PUBLISHED'],
    [
      'an editor publishes a draft where nobody has to review',
      'publish',
      aManuscript(),
      given.noReview,
      'PUBLISHED',
    ],
    [
      'an editor publishes from review there',
      'publish',
      given.aDraftIn('IN_REVIEW'),
      given.noReview,
      'PUBLISHED',
    ],
    [
      'an editor puts back what was taken down',
      'publish',
      { ...given.takenDown, approval: given.byEditor },
      aContext(),
      'PUBLISHED',
    ],
    ['a reporter submits what was taken down', 'submit', given.takenDown, given.asReporter, 'IN_REVIEW'],
    ['an editor schedules', 'schedule', given.approved, aContext(), 'SCHEDULED'],
    ['an editor unschedules', 'unschedule', given.aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    ['an editor corrects what is live', 'correct', given.live, aContext(), 'PUBLISHED'],
    [
      'an editor corrects with an approved edit',
      'correct',
      { ...given.approved, liveRevision: 2 },
      aContext(),
      'PUBLISHED',
    ],
    ['an editor takes down what is live', 'unpublish', given.live, aContext(), 'UNPUBLISHED'],
    ['an editor takes down what is being edited', 'unpublish', given.editOfLive, aContext(), 'UNPUBLISHED'],
    ['an editor kills what is live', 'kill', given.live, aContext(), 'KILLED'],
    ['an editor kills what was live', 'kill', given.takenDown, aContext(), 'KILLED'],
    ['an editor kills what is scheduled', 'kill', given.aDraftIn('SCHEDULED'), aContext(), 'KILLED'],
    ['an editor spikes what nobody has seen', 'spike', given.approved, aContext(), 'SPIKED'],
    [
      'a reporter drops the edits of a live article',
      'discardChanges',
      given.editOfLive,
      given.asReporter,
      'PUBLISHED',
    ],
    ['a reporter restores an old revision', 'restore', given.live, given.asReporter, 'DRAFT'],
    ['a reporter restores what was spiked', 'restore', given.aDraftIn('SPIKED'), given.asReporter, 'DRAFT'],
    ['a reporter hands over the copy', 'assign', given.live, given.asReporter, 'PUBLISHED'],
    ['an admin approves in an emergency', 'overrideReview', aManuscript(), given.asAdmin, 'APPROVED'],
    [
      'an admin approves what waits for review',
      'overrideReview',
      given.aDraftIn('IN_REVIEW'),
      given.asAdmin,
      'APPROVED',
    ],
    ['a reporter sets an embargo', 'setEmbargo', aManuscript(), given.asReporter, 'DRAFT'],
    ['an editor hides what is live under an embargo', 'setEmbargo', given.live, aContext(), 'PUBLISHED'],
    ['an editor asks to break an embargo', 'breakEmbargo', given.embargoed, aContext(), 'APPROVED'],
    [
      'another editor confirms it',
      'confirmEmbargoBreak',
      given.breaking,
      given.by('bram', aContext()),
      'APPROVED',
    ],
    ['an editor plans the end of what is live', 'scheduleUnpublish', given.live, aContext(), 'PUBLISHED'],
    [
      'an editor plans the end of what is planned',
      'scheduleUnpublish',
      given.aDraftIn('SCHEDULED'),
      aContext(),
      'SCHEDULED',
    ],
    [
      'an editor calls a planned end off',
      'unscheduleUnpublish',
      { ...given.live, endsAt: given.six },
      aContext(),
      'PUBLISHED',
    ],
    ['a planned publication is missed', 'missSchedule', given.aDraftIn('SCHEDULED'), aContext(), 'APPROVED'],
    [
      'an embargo ends',
      'liftEmbargo',
      { ...given.live, embargoedUntil: given.noon },
      aContext(),
      'PUBLISHED',
    ],
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
