import { said } from '@kopij/platform';
import { Matches } from 'class-validator';

const form = /^[\w-]{1,64}$/;

/** The key of a block. */
export function BlockKey(): PropertyDecorator {
  return Matches(
    form,
    said({
      nl: 'moet uit 1 tot 64 letters (a-z, A-Z), cijfers, - en _ bestaan',
      en: 'must be 1 to 64 letters (a-z, A-Z), digits, - and _',
    }),
  );
}
