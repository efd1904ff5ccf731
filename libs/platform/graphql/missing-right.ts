import type { Role } from '@kopij/editorial';
import { Problem } from '../problem.js';
import type { Locale } from './request-context.js';

const needed = {
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
} as const satisfies Record<Role, Record<'code' | Locale, string>>;

/**
 * The caller is signed in, and their role does not go so far. A mutation answers it as one of its `userErrors`, in the caller's
 * language; elsewhere it is a problem.
 */
export class MissingRight extends Problem {
  constructor(private readonly role: Role) {
    super('FORBIDDEN', needed[role].en);
  }

  get refusal(): (typeof needed)[Role]['code'] {
    return needed[this.role].code;
  }

  inWords(locale: Locale): string {
    return needed[this.role][locale];
  }
}
