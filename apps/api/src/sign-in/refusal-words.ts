import type { Locale } from '@kopij/editorial';
import type { SsoRefusal } from '@kopij/identity';

interface Words {
  readonly status: number;
  /** What happened, and what to do. */
  readonly says: Readonly<Record<Locale, string>>;
}

/** What somebody reads who comes back from an identity provider and is not let in. `{provider}` is its name. */
export const refusalWords: Readonly<Record<SsoRefusal, Words>> = {
  ATTEMPT_GONE: {
    status: 400,
    says: {
      nl: 'Deze aanmelding is verlopen, al gebruikt, of in een andere browser begonnen. Log opnieuw in, en sta cookies van deze site toe.',
      en: 'This sign-in has expired, was used before, or began in another browser. Sign in again, and allow cookies of this site.',
    },
  },
  DENIED: {
    status: 403,
    says: {
      nl: '{provider} heeft je niet aangemeld, of je hebt het inloggen afgebroken. Log opnieuw in. Lukt het niet, vraag dan je beheerder of je account daar toegang heeft tot Kopij.',
      en: '{provider} did not sign you in, or you stopped. Sign in again. If that fails, ask your admin whether your account there has access to Kopij.',
    },
  },
  UNANSWERED: {
    status: 503,
    says: {
      nl: '{provider} antwoordt nu niet. Probeer het over een paar minuten opnieuw.',
      en: '{provider} does not answer now. Try again in a few minutes.',
    },
  },
  CLOCK: {
    status: 503,
    says: {
      nl: 'De klokken van {provider} en van Kopij lopen te ver uiteen. Meld dit aan je beheerder.',
      en: 'The clocks of {provider} and of Kopij differ too much. Tell your admin.',
    },
  },
  UNTRUSTED: {
    status: 400,
    says: {
      nl: 'Het antwoord van {provider} klopt niet, dus Kopij heeft het niet aangenomen. Log opnieuw in. Gebeurt het weer, meld het dan aan je beheerder.',
      en: 'The answer of {provider} does not fit, so Kopij did not accept it. Sign in again. If it happens again, tell your admin.',
    },
  },
  NO_ROLE: {
    status: 403,
    says: {
      nl: 'Je account bij {provider} hoort bij geen groep die in Kopij mag werken. Vraag je beheerder om je aan een groep toe te voegen.',
      en: 'Your account at {provider} is in no group that may work in Kopij. Ask your admin to add you to one.',
    },
  },
  EMAIL_UNVERIFIED: {
    status: 403,
    says: {
      nl: '{provider} zegt niet dat je e-mailadres is gecontroleerd. Laat het daar bevestigen en log opnieuw in, of vraag je beheerder.',
      en: '{provider} does not say that your e-mail address was verified. Have it verified there and sign in again, or ask your admin.',
    },
  },
  EMAIL_ELSEWHERE: {
    status: 403,
    says: {
      nl: 'Met dit e-mailadres kun je hier niet inloggen. Log bij {provider} in met het adres van je redactie.',
      en: 'You cannot sign in here with this e-mail address. Sign in at {provider} with the address of your newsroom.',
    },
  },
  ACCOUNT_TAKEN: {
    status: 403,
    says: {
      nl: 'Het account met jouw e-mailadres hoort bij iemand anders. Vraag je beheerder om een eigen account.',
      en: 'The account with your e-mail address belongs to somebody else. Ask your admin for an account of your own.',
    },
  },
  ACCOUNT_MISSING: {
    status: 403,
    says: {
      nl: 'Je hebt nog geen account in Kopij. Vraag je beheerder om er een, met het e-mailadres dat je bij {provider} hebt.',
      en: 'You have no account in Kopij yet. Ask your admin for one, with the e-mail address that you have at {provider}.',
    },
  },
  ACCOUNT_DEACTIVATED: {
    status: 403,
    says: {
      nl: 'Je account in Kopij is gedeactiveerd. Vraag je beheerder om het weer te activeren.',
      en: 'Your account in Kopij was deactivated. Ask your admin to reactivate it.',
    },
  },
};
