import type { Locale } from '../locale.js';
import type { NoticeKind } from './notice-kinds.js';

/** `{who}` is who did it. `means`: its description in the schema. */
export const noticeWords: Record<NoticeKind, Record<Locale, string> & { readonly means: string }> = {
  MENTIONED: {
    nl: '{who} heeft je genoemd in een opmerking.',
    en: '{who} mentioned you in a comment.',
    means: 'Somebody mentioned the user in a comment.',
  },
  REPLIED: {
    nl: '{who} heeft gereageerd op een opmerking van jou.',
    en: '{who} replied to a comment of yours.',
    means: 'Somebody replied in a thread in which the user has commented.',
  },
  ASSIGNED: {
    nl: '{who} heeft dit aan jou toegewezen.',
    en: '{who} assigned this to you.',
    means: 'It was assigned to the user.',
  },
  UNASSIGNED: {
    nl: '{who} heeft je van dit stuk gehaald.',
    en: '{who} took you off this story.',
    means: 'It was assigned to the user, and is not any more.',
  },
  DUE_CHANGED: {
    nl: '{who} heeft gewijzigd wanneer dit klaar moet zijn.',
    en: '{who} changed when this is due.',
    means: 'It is assigned to the user, and is now due at another time, or at none.',
  },
  CHANGES_REQUESTED: {
    nl: '{who} vraagt om wijzigingen.',
    en: '{who} asks for changes.',
    means: 'A reviewer sent it back with a comment.',
  },
  APPROVED: {
    nl: '{who} heeft dit goedgekeurd.',
    en: '{who} approved this.',
    means: 'A reviewer approved it.',
  },
  PUBLISHED: {
    nl: '{who} heeft dit gepubliceerd.',
    en: '{who} published this.',
    means: 'It was published, at once or as scheduled.',
  },
  CORRECTED: {
    nl: '{who} heeft dit gerectificeerd.',
    en: '{who} corrected this.',
    means: 'It was corrected, with a note for readers.',
  },
  UNPUBLISHED: {
    nl: '{who} heeft dit offline gehaald.',
    en: '{who} unpublished this.',
    means: 'It was taken offline.',
  },
  SPIKED: {
    nl: '{who} heeft dit opzijgelegd.',
    en: '{who} spiked this.',
    means: 'It was put aside.',
  },
  KILLED: {
    nl: '{who} heeft dit definitief ingetrokken.',
    en: '{who} killed this.',
    means: 'It was withdrawn permanently.',
  },
  SCHEDULE_MISSED: {
    nl: 'Wat was ingepland kon niet doorgaan. Bekijk waarom, en plan het opnieuw in.',
    en: 'What was scheduled could not be carried out. See why, and schedule it again.',
    means: 'What was scheduled could not be carried out.',
  },
  UPSTREAM_CHANGED: {
    nl: 'Het persbureau heeft nieuws over de kopij waarvan dit is gemaakt.',
    en: 'The agency has news about the copy that this was made of.',
    means: 'An agency updated, corrected or killed what it was made of.',
  },
  TAKEN_OVER: {
    nl: '{who} heeft dit overgenomen terwijl je eraan werkte. Wat je hebt bewaard, is er nog.',
    en: '{who} took this over while you were working on it. What you saved is still there.',
    means: 'Somebody took over the lock of the user.',
  },
};
