import { upstreamTasks, type Actor, type Where } from '@kopij/editorial';
import { isOneOf, type Engine, type Term } from '@kopij/platform';
import type { WorkName } from '../contract/work.types.js';
import { isAskedUpstream, isUnfinished } from '../manuscript/manuscript.entity.js';
import { isAnyOf } from './is-any-of.js';
import {
  dueFirstIfAtAll,
  lastChangedFirst,
  longestUnchangedFirst,
  type ManuscriptOrder,
} from './manuscript-order.js';

/** Whose work it is, and what they may do where. */
interface Worker {
  readonly actor: Actor;
  readonly mayReview: Where;
  readonly mayPublish: Where;
  /** The sections in which nobody approves what they changed last themselves. */
  readonly fourEyes: readonly string[];
  readonly engine: Engine;
}

/** Which manuscripts wait for somebody, and in what order. */
interface WorkList {
  readonly order: ManuscriptOrder;
  termsFor(worker: Worker): Term[];
}

/** Each is found by an index that contains only what waits. Nothing is in a list that its reader may not read. */
export const workLists: Readonly<Record<WorkName, WorkList>> = {
  assigned: {
    order: dueFirstIfAtAll('work-assigned'),
    termsFor: ({ actor }) => [{ sql: `assignee_id = ? AND (${isUnfinished})`, values: [actor.id] }],
  },
  sentBack: {
    order: lastChangedFirst('work-sent-back'),
    termsFor: ({ actor }) => [
      { sql: 'sent_back_to_id = ?', values: [actor.id] },
      ...(actor.reach === 'OWN' ? [isTheirs(actor)] : []),
    ],
  },
  toReview: {
    order: longestUnchangedFirst('work-to-review'),
    termsFor: ({ actor, mayReview, fourEyes, engine }) => [
      { sql: `state = 'IN_REVIEW'`, values: [] },
      {
        sql: `(content_changed_by_id <> ? OR section_id IS NULL OR NOT ${isOneOf('section_id')[engine]})`,
        values: [actor.id, JSON.stringify(fourEyes)],
      },
      ...isIn(mayReview, engine),
    ],
  },
  missedSchedules: {
    order: lastChangedFirst('work-missed-schedules'),
    termsFor: ({ mayPublish, engine }) => [
      { sql: 'missed_schedule IS NOT NULL', values: [] },
      ...isIn(mayPublish, engine),
    ],
  },
  upstreamChanges: {
    order: lastChangedFirst('work-upstream-changes'),
    termsFor: ({ actor, mayReview, engine }) => [
      isAnyOf(engine, [
        [
          { sql: 'created_by_id = ?', values: [actor.id] },
          { sql: isAskedUpstream, values: [] },
        ],
        [
          { sql: 'assignee_id = ?', values: [actor.id] },
          { sql: isAskedUpstream, values: [] },
        ],
        [{ sql: stopsCopy, values: [] }, ...isIn(mayReview, engine)],
      ]),
      { sql: `state NOT IN ('SPIKED', 'KILLED')`, values: [] },
    ],
  },
};

/** Whatever an agency asks but an update. */
const stopsCopy = `upstream IN (${upstreamTasks
  .filter((task) => task !== 'UPDATE')
  .map((task) => `'${task}'`)
  .join(', ')})`;

function isTheirs({ id }: Actor): Term {
  return { sql: '(created_by_id = ? OR assignee_id = ?)', values: [id, id] };
}

function isIn(where: Where, engine: Engine): Term[] {
  return where === 'EVERYWHERE'
    ? []
    : [{ sql: isOneOf('section_id')[engine], values: [JSON.stringify(where)] }];
}
