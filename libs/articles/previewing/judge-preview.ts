import { judgeReach, refuseSection, type Actor, type Subject } from '@kopij/editorial';
import { may } from '@kopij/identity';
import { fromInstant } from '@kopij/platform';
import type { ManuscriptEntity } from '../manuscript/manuscript.entity.js';
import type { ManuscriptRefusal } from '../manuscript/refusal.js';

/** Why whoever made a link may not show a manuscript to others by it. Asked when it is made, and each time it is used. */
export function judgePreview(
  { state, embargoedUntil }: Pick<ManuscriptEntity, 'state' | 'embargoedUntil'>,
  subject: Subject,
  maker: Actor,
  now: Date,
): ManuscriptRefusal[] {
  const field = ['manuscriptId'];
  if (judgeReach(maker, 'WRITE', subject) !== 'ALLOWED')
    return [refuseSection('edit', subject.section, field)];
  if (state === 'KILLED') return [{ code: 'KILLED_FOR_GOOD', field, params: {} }];
  const until = embargoedUntil === null ? null : fromInstant(embargoedUntil);
  const mayPublish = may(maker, 'manuscript:publish') && judgeReach(maker, 'PUBLISH', subject) === 'ALLOWED';
  return until !== null && until > now && !mayPublish
    ? [{ code: 'UNDER_EMBARGO', field, params: { until: until.toISOString() } }]
    : [];
}
