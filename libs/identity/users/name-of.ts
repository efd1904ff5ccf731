import type { Locale } from '@kopij/editorial';
import type { UserEntity } from './user.entity.js';

const erased: Record<Locale, string> = { nl: 'Verwijderde gebruiker', en: 'Erased user' };

/** The name colleagues see; of a user who was erased, that they were. */
export function nameOf({ name, erasedAt }: Pick<UserEntity, 'name' | 'erasedAt'>, locale: Locale): string {
  return erasedAt === null ? name : erased[locale];
}
