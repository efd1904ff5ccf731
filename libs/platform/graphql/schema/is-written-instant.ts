import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsDate } from 'class-validator';

/** The rule for a `DateTime` of an input: it arrives as a `WrittenInstant`. */
export const IsWrittenInstant = (): PropertyDecorator =>
  applyDecorators(
    IsDate(),
    // What makes an instance of the input class copies dates, and would leave the offset behind.
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]),
  );
