import { said } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** May be left out; null is no value for it. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Text that is not blank. */
export const Line = (longest: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(longest),
    Matches(/\S/, said({ nl: 'mag niet leeg zijn', en: 'must not be blank' })),
  );
