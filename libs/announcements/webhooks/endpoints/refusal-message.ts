import type { Locale } from '@kopij/editorial';
import type { InvalidInput, WebhookRefusal } from './outcome.js';

type Wording = Record<Locale, string>;

/** A refusal in the caller's language. */
export function refusalMessage(refusal: WebhookRefusal, locale: Locale): string {
  return wordingOf(refusal)[locale];
}

function wordingOf(refusal: WebhookRefusal): Wording {
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return invalid[refusal.rule];
    case 'SECRET_KEY_MISSING':
      return {
        nl: 'Geheimen van webhooks worden versleuteld bewaard, en daarvoor is geen sleutel ingesteld. Vraag de beheerder van de server om KOPIJ_SECRET_KEYS in te stellen.',
        en: 'Secrets of webhooks are stored encrypted, and no key for that is set. Ask the operator of the server to set KOPIJ_SECRET_KEYS.',
      };
    case 'TOO_MANY_WEBHOOKS':
      return {
        nl: `Er zijn al ${refusal.most} webhooks. Archiveer er eerst een.`,
        en: `There are ${refusal.most} webhooks already. Archive one first.`,
      };
    case 'WEBHOOK_DISABLED':
      return {
        nl: 'Deze webhook is uitgeschakeld. Schakel hem eerst in met updateWebhook.',
        en: 'This webhook is disabled. Enable it first, with updateWebhook.',
      };
  }
}

const invalid: Record<InvalidInput, Wording> = {
  URL: {
    nl: 'Schrijf een adres dat met http:// of https:// begint, zonder gebruikersnaam en wachtwoord.',
    en: 'Write an address that begins with http:// or https://, without a user name and password.',
  },
  EVENTS: {
    nl: 'Kies ten minste één gebeurtenis.',
    en: 'Choose at least one event.',
  },
  ONE_OR_RANGE: {
    nl: 'Geef óf messageId, voor één bericht, óf since, voor alle berichten vanaf dat moment.',
    en: 'Give either messageId, for one message, or since, for all messages from that time on.',
  },
  RANGE_TOO_LONG: {
    nl: 'Er zijn meer dan 10.000 berichten in deze tijd. Kies een kortere.',
    en: 'There are more than 10,000 messages in that time. Choose a shorter one.',
  },
};

export function conflictMessage(currentVersion: number, locale: Locale): string {
  return {
    nl: `Iemand heeft de webhook intussen gewijzigd: die heeft nu versienummer ${currentVersion}. Lees de webhook opnieuw en probeer het nog eens.`,
    en: `Somebody has changed the webhook since you read it: it is now at version ${currentVersion}. Read it again, and retry.`,
  }[locale];
}
