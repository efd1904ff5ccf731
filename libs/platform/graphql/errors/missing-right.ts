import type { Role, TokenScope } from '@kopij/editorial';
import { Problem } from '../../basics/problem.js';
import type { Locale } from '@kopij/editorial';

interface Refusal extends Record<Locale, string> {
  readonly code: 'NOT_A_REPORTER' | 'NOT_AN_EDITOR' | 'NOT_AN_ADMIN' | 'SCOPE_MISSING' | 'BEYOND_YOUR_REACH';
}

const needed: Record<Role, Refusal> = {
  REPORTER: {
    code: 'NOT_A_REPORTER',
    nl: 'Dit mogen alleen verslaggevers, eindredacteuren en beheerders. Vraag een beheerder om een rol.',
    en: 'Only reporters, editors and admins may do this. Ask an admin for a role.',
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
 * The caller is signed in, but lacks a permission because of their role, their reach or their token. In a mutation it becomes one of
 * its `userErrors`, in the caller's language; elsewhere it is a problem.
 */
export class MissingRight extends Problem {
  private constructor(private readonly said: Refusal) {
    super('FORBIDDEN', said.en);
  }

  static ofRole(role: Role): MissingRight {
    return new MissingRight(needed[role]);
  }

  /** @param scopes any one of them suffices */
  static ofToken(scopes: readonly TokenScope[]): MissingRight {
    return new MissingRight({
      code: 'SCOPE_MISSING',
      nl: `Dit token staat dit niet toe. Gebruik er een met de scope ${scopes.join(' of ')}.`,
      en: `This token does not allow this. Use one with the scope ${scopes.join(' or ')}.`,
    });
  }

  /** No scope would suffice. */
  static ofLimitedToken(): MissingRight {
    return new MissingRight({
      code: 'SCOPE_MISSING',
      nl: 'Een token met beperkte scopes mag dit niet. Meld je aan, of gebruik een token met alle scopes.',
      en: 'A token with limited scopes may not do this. Sign in, or use a token with all scopes.',
    });
  }

  /** Their role has it, but does not reach the whole newsroom. */
  static ofReach(): MissingRight {
    return new MissingRight({
      code: 'BEYOND_YOUR_REACH',
      nl: 'Je rechten gelden voor een deel van de redactie, en hiervoor zijn ze in de hele redactie nodig. Vraag het een beheerder.',
      en: 'Your rights count in a part of the newsroom, and this takes rights in all of it. Ask an admin.',
    });
  }

  get refusal(): Refusal['code'] {
    return this.said.code;
  }

  inWords(locale: Locale): string {
    return this.said[locale];
  }
}
