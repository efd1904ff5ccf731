import type { EditorialAction } from './action-rules.js';
import type { Wording } from './wording.js';

/** `means`: its description in the schema. */
export const actionWords: Record<EditorialAction, Wording & { readonly means: string }> = {
  create: {
    nl: 'kopij aanmaken',
    en: 'create copy',
    means: 'Create it.',
  },
  edit: {
    nl: 'bewerken',
    en: 'edit',
    means: 'Edit its content.',
  },
  submit: {
    nl: 'ter beoordeling indienen',
    en: 'submit for review',
    means: 'Submit it for review.',
  },
  requestChanges: {
    nl: 'om wijzigingen vragen',
    en: 'ask for changes',
    means: 'Send it back to its writer, with a comment.',
  },
  approve: {
    nl: 'goedkeuren',
    en: 'approve',
    means: 'Approve the current content.',
  },
  overrideReview: {
    nl: 'de beoordeling overslaan',
    en: 'override the review',
    means: 'Approve it without a review, in an emergency.',
  },
  publish: {
    nl: 'publiceren',
    en: 'publish',
    means: 'Publish the working copy.',
  },
  schedule: {
    nl: 'inplannen',
    en: 'schedule',
    means: 'Schedule its publication.',
  },
  unschedule: {
    nl: 'uit de planning halen',
    en: 'unschedule',
    means: 'Cancel its scheduled publication.',
  },
  missSchedule: {
    nl: 'een geplande publicatie missen',
    en: 'miss a planned publication',
    means: 'Miss a scheduled publication, because the rules no longer allowed it. Done by the scheduler.',
  },
  correct: {
    nl: 'rectificeren',
    en: 'correct',
    means: 'Publish it with a correction note for readers.',
  },
  unpublish: {
    nl: 'offline halen',
    en: 'unpublish',
    means: 'Take it offline; it can be published again.',
  },
  scheduleUnpublish: {
    nl: 'offline halen inplannen',
    en: 'schedule when it is unpublished',
    means: 'Schedule when it is unpublished.',
  },
  unscheduleUnpublish: {
    nl: 'het geplande offline halen annuleren',
    en: 'cancel the scheduled unpublication',
    means: 'Cancel its scheduled unpublication.',
  },
  kill: {
    nl: 'intrekken',
    en: 'kill',
    means: 'Withdraw it permanently.',
  },
  setEmbargo: {
    nl: 'een embargo opleggen',
    en: 'set an embargo',
    means: 'Hide it from readers until a given time.',
  },
  breakEmbargo: {
    nl: 'het embargo doorbreken',
    en: 'break the embargo',
    means: 'Ask to break the embargo.',
  },
  confirmEmbargoBreak: {
    nl: 'het doorbreken van het embargo bevestigen',
    en: 'confirm breaking the embargo',
    means: 'Confirm that the embargo is broken, as somebody else has asked.',
  },
  undoEmbargo: {
    nl: 'het embargo ongedaan maken',
    en: 'undo the embargo',
    means: 'Undo an embargo that was set less than a day ago and has had no effect.',
  },
  overrideEmbargo: {
    nl: 'het embargo alleen opheffen',
    en: 'override the embargo',
    means: 'Lift the embargo on one’s own, as an admin, when nobody else could confirm it.',
  },
  liftEmbargo: {
    nl: 'het embargo laten aflopen',
    en: 'let the embargo end',
    means: 'Show the article again because its embargo has ended. Done by the scheduler.',
  },
  spike: {
    nl: 'opzijleggen',
    en: 'spike',
    means: 'Put it aside, unpublished.',
  },
  unspike: {
    nl: 'terughalen',
    en: 'unspike',
    means: 'Bring it back after a spike.',
  },
  discardChanges: {
    nl: 'wijzigingen weggooien',
    en: 'discard changes',
    means: 'Discard the unpublished edits of a live article.',
  },
  restore: {
    nl: 'een versie terugzetten',
    en: 'restore a revision',
    means: 'Restore an old revision, as a new revision.',
  },
  assign: {
    nl: 'toewijzen',
    en: 'assign',
    means: 'Assign it to a user.',
  },
  dismissUpstream: {
    nl: 'nieuws van het persbureau afhandelen',
    en: 'dismiss the agency’s news',
    means: 'Dismiss an update, a correction or a kill by the agency, with a reason.',
  },
  noteUpstream: {
    nl: 'nieuws van het persbureau melden',
    en: 'note the agency’s news',
    means: 'Note a correction, a kill or an embargo by the agency. Done by the wire.',
  },
  comment: {
    nl: 'een opmerking plaatsen',
    en: 'comment',
    means: 'Comment on it.',
  },
  lock: {
    nl: 'vergrendelen',
    en: 'lock',
    means: 'Lock it, so that others know somebody is working on it.',
  },
  takeOver: {
    nl: 'overnemen',
    en: 'take over',
    means: 'Take over somebody’s lock.',
  },
};

/** A one-line description of each action. */
export const actionSummaries = Object.fromEntries(
  Object.entries(actionWords).map(([action, { means }]) => [action, means]),
) as Record<EditorialAction, string>;
