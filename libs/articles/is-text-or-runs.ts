import { said } from '@kopij/platform';
import { registerDecorator, type ValidationArguments } from 'class-validator';

/** Longest text of one block, in characters: more than a whole newspaper page. */
export const longestText = 50_000;

/** For a `text` beside `runs`: exactly one of the two is given, and the text is not longer than {@link longestText}. */
export function IsTextOrRuns(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isTextOrRuns',
      target: target.constructor,
      propertyName: String(propertyName),
      options: said({
        nl: `of runs moet er zijn, en niet allebei; text heeft hoogstens ${longestText} tekens`,
        en: `or runs must be given, and not both; text has at most ${longestText} characters`,
      }),
      validator: {
        validate(text: unknown, { object }: ValidationArguments): boolean {
          const hasRuns = 'runs' in object && object.runs != null;
          if (text === undefined || text === null) return hasRuns;
          return !hasRuns && typeof text === 'string' && text.length <= longestText;
        },
      },
    });
  };
}
