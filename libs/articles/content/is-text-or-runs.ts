import { longestRun } from '@kopij/editorial';
import { said } from '@kopij/platform';
import { registerDecorator, type ValidationArguments } from 'class-validator';

/** For a `text` beside `runs`: exactly one of the two is given, and the text is not longer than {@link longestRun}. */
export function IsTextOrRuns(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isTextOrRuns',
      target: target.constructor,
      propertyName: String(propertyName),
      options: said({
        nl: `of runs moet er zijn, en niet allebei; text heeft hoogstens ${longestRun} tekens`,
        en: `or runs must be given, and not both; text has at most ${longestRun} characters`,
      }),
      validator: {
        validate(text: unknown, { object }: ValidationArguments): boolean {
          const hasRuns = 'runs' in object && object.runs != null;
          if (text === undefined || text === null) return hasRuns;
          return !hasRuns && typeof text === 'string' && text.length <= longestRun;
        },
      },
    });
  };
}
