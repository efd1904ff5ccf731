import { longestRun } from '@kopij/editorial';
import { said } from '@kopij/platform';
import { registerDecorator, type ValidationArguments } from 'class-validator';

/**
 * For `text` beside `runs`: exactly one of them must be given, and the text may have at most {@link longestRun}
 * characters.
 */
export function IsTextOrRuns(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isTextOrRuns',
      target: target.constructor,
      propertyName: String(propertyName),
      options: said({
        nl: `of runs is verplicht, maar niet allebei; text mag hoogstens ${longestRun} tekens hebben`,
        en: `or runs is required, but not both; text may have at most ${longestRun} characters`,
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
