import type { Role, TokenScope } from '@kopij/editorial';
import { Problem } from '../../basics/problem.js';
import type { Locale } from '@kopij/editorial';

interface Refusal extends Record<Locale, string> {
  readonly code: 'NOT_A_REPORTER' | 'NOT_AN_EDITOR' | 'NOT_AN_ADMIN' | 'SCOPE_MISSING';
}

const needed: Record<Role, Refusal> = {
  REPORTER: {
    code: 'NOT_A_REPORTER',
    nl: 'Alleen wie in de redactie werkt mag dit. Vraag een beheerder om de rol van verslaggever.',
    en: 'Only reporters, editors and admins may do this. Ask an admin for the role.',
  },
  EDITOR: {
    code: 'NOT_AN_EDITOR',
    nl: 'Alleen een eindredacteur of een beheerder mag dit. Vraag het een eindredacteur.',
    en: 'Only editors and admins may do this. Ask an editor.',
  },
  ADMIN: {
    code: 'NOT_AN_ADMIN',
    nl: 'Alleen een beheerder mag dit. Vraag het een beheerder.',
    en: 'Only admins may do this. Ask an admin.',
  },
};

/**
 * The caller is signed in, and their role, or the token they act with, does not go so far. A mutation answers it as one of its
 * `userErrors`, in the caller's language; elsewhere it is a problem.
 */
export class MissingRight extends Problem {
  private constructor(private readonly said: Refusal) {
    super('FORBIDDEN', said.en);
  }

  static ofRole(role: Role): MissingRight {
    return new MissingRight(needed[role]);
  }

  /** @param scopes any one of them would do */
  static ofToken(scopes: readonly TokenScope[]): MissingRight {
    return new MissingRight({
      code: 'SCOPE_MISSING',
      nl: `Dit token mag dit niet. Gebruik er een met ${scopes.join(' of ')}.`,
      en: `The token does not allow this. Use one with ${scopes.join(' or ')}.`,
    });
  }

  get refusal(): Refusal['code'] {
    return this.said.code;
  }

  inWords(locale: Locale): string {
    return this.said[locale];
  }
}
