import type { Locale } from '@kopij/editorial';
import type { ReplayRefusal } from './replay-message.js';

const wordings: Record<ReplayRefusal, Record<Locale, string>> = {
  NOT_QUARANTINED: {
    nl: 'Dit bericht staat niet in quarantaine: er valt niets opnieuw te lezen.',
    en: 'This message is not quarantined: there is nothing to read again.',
  },
  MESSAGE_PRUNED: {
    nl: 'Dit bericht is te oud: wat er binnenkwam wordt niet meer bewaard. Vraag het persbureau het opnieuw te sturen.',
    en: 'This message is too old: what came in is no longer kept. Ask the agency to send it again.',
  },
};

/** Why a message cannot be replayed, in the caller's language. */
export function replayRefusalMessage(refusal: ReplayRefusal, locale: Locale): string {
  return wordings[refusal][locale];
}
