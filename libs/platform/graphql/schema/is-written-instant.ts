import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsDate } from 'class-validator';

/** Validates a `DateTime` in an input, which arrives as a `WrittenInstant`. */
export const IsWrittenInstant = (): PropertyDecorator =>
  applyDecorators(
    IsDate(),
    // The conversion to the input class copies dates, which would lose the offset.
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]),
  );
