import { said } from '@kopij/platform';
import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

/** May be left out; null is no value for it. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A name that people read: at most 120 characters, and not blank. */
export const Name = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(120),
    Matches(/\S/, said({ nl: 'mag niet leeg zijn', en: 'must not be blank' })),
  );
