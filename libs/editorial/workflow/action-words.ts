import type { EditorialAction } from './action-rules.js';
import type { Wording } from './wording.js';

/** `means`: what it does, for whoever reads the schema. */
export const actionWords: Record<EditorialAction, Wording & { readonly means: string }> = {
  create: {
    nl: 'kopij aanmaken',
    en: 'create copy',
    means: 'Open it.',
  },
  edit: {
    nl: 'bewerken',
    en: 'edit',
    means: 'Change its content.',
  },
  submit: {
    nl: 'ter beoordeling indienen',
    en: 'submit for review',
    means: 'Hand it to a reviewer.',
  },
  requestChanges: {
    nl: 'om wijzigingen vragen',
    en: 'ask for changes',
    means: 'Send it back to its writer, saying why.',
  },
  approve: {
    nl: 'goedkeuren',
    en: 'approve',
    means: 'Approve the content it has.',
  },
  overrideReview: {
    nl: 'de beoordeling overslaan',
    en: 'override the review',
    means: 'Approve it in an emergency, in place of everybody who should have.',
  },
  publish: {
    nl: 'publiceren',
    en: 'publish',
    means: 'Make the working copy public.',
  },
  schedule: {
    nl: 'inplannen',
    en: 'schedule',
    means: 'Let it go live at an instant.',
  },
  unschedule: {
    nl: 'uit de planning halen',
    en: 'unschedule',
    means: 'Call a planned publication off.',
  },
  missSchedule: {
    nl: 'een geplande publicatie missen',
    en: 'miss a planned publication',
    means: 'Not go live as planned, since the rules no longer allowed it. Done by the clock.',
  },
  correct: {
    nl: 'rectificeren',
    en: 'correct',
    means: 'Publish it with a public note of what was wrong.',
  },
  unpublish: {
    nl: 'offline halen',
    en: 'unpublish',
    means: 'Take it away from readers.',
  },
  scheduleUnpublish: {
    nl: 'offline halen inplannen',
    en: 'schedule the end of its publication',
    means: 'Let it be taken away from readers at an instant.',
  },
  unscheduleUnpublish: {
    nl: 'gepland offline halen afzeggen',
    en: 'call the planned end off',
    means: 'Call such an end off.',
  },
  kill: {
    nl: 'intrekken',
    en: 'kill',
    means: 'Withdraw it for good.',
  },
  setEmbargo: {
    nl: 'een embargo opleggen',
    en: 'set an embargo',
    means: 'Keep readers from it until an instant.',
  },
  breakEmbargo: {
    nl: 'het embargo doorbreken',
    en: 'break the embargo',
    means: 'Ask for its embargo to be broken.',
  },
  confirmEmbargoBreak: {
    nl: 'het doorbreken van het embargo bevestigen',
    en: 'confirm that the embargo is broken',
    means: 'Break an embargo that somebody else has asked to break.',
  },
  undoEmbargo: {
    nl: 'het embargo ongedaan maken',
    en: 'undo the embargo',
    means: 'Take back an embargo that was set a short while ago and has had no effect.',
  },
  overrideEmbargo: {
    nl: 'het embargo alleen opheffen',
    en: 'override the embargo',
    means: 'Lift an embargo alone, as an admin beside whom nobody could confirm it, for a reason.',
  },
  liftEmbargo: {
    nl: 'het embargo laten aflopen',
    en: 'let the embargo end',
    means: 'Show what an embargo has hidden, now that it has ended. Done by the clock.',
  },
  spike: {
    nl: 'opzijleggen',
    en: 'spike',
    means: 'Put it aside.',
  },
  unspike: {
    nl: 'terughalen',
    en: 'unspike',
    means: 'Take it up again.',
  },
  discardChanges: {
    nl: 'wijzigingen weggooien',
    en: 'discard changes',
    means: 'Drop the edits of a live article.',
  },
  restore: {
    nl: 'een versie terugzetten',
    en: 'restore a revision',
    means: 'Copy an old revision into a new one.',
  },
  assign: {
    nl: 'toewijzen',
    en: 'assign',
    means: 'Say who is to work on it.',
  },
  comment: {
    nl: 'een opmerking plaatsen',
    en: 'comment',
    means: 'Say something about it.',
  },
  lock: {
    nl: 'vergrendelen',
    en: 'lock',
    means: 'Tell others that somebody is at it.',
  },
  takeOver: {
    nl: 'overnemen',
    en: 'take over',
    means: 'Take such a lock from somebody.',
  },
};

/** What each action does, in a line. */
export const actionSummaries = Object.fromEntries(
  Object.entries(actionWords).map(([action, { means }]) => [action, means]),
) as Record<EditorialAction, string>;
