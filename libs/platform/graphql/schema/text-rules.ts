import { overridesDirection, showsSomething } from '@kopij/editorial';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';
import { said } from './said.js';

/** No line breaks, control characters or unpaired surrogates. */
const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;

/** A single line with visible text; surrounding space is trimmed. */
export function Line(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => trimmed(value)),
    IsString(),
    MaxLength(longest),
    IsOneLine(),
    ShowsSomething(),
    KeepsDirection(),
  );
}

/** A list of such lines. */
export function Lines(longest: number): PropertyDecorator {
  const each = { each: true };
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value)),
    IsString(each),
    MaxLength(longest, each),
    IsOneLine(each),
    ShowsSomething(each),
    KeepsDirection(each),
  );
}

/** An optional single line; blank text becomes null. */
export function OptionalLine(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isBlank(value) ? null : trimmed(value))),
    IsOptional(),
    IsString(),
    MaxLength(longest),
    IsOneLine(),
    KeepsDirection(),
  );
}

/** Multi-line text: a reason, a description. The newsroom's rules decide whether it may be empty. */
export function Prose(longest: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(longest), KeepsDirection());
}

/** The same, optional; text without visible characters becomes null. */
export function OptionalProse(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && !showsSomething(value) ? null : value,
    ),
    IsOptional(),
    Prose(longest),
  );
}

/** Contains visible characters. */
export function ShowsSomething(options?: ValidationOptions): PropertyDecorator {
  const words = said({ nl: 'mag niet leeg zijn', en: 'must not be blank' });
  return textRule('showsSomething', showsSomething, { ...options, ...words });
}

/** Contains no direction overrides. */
export function KeepsDirection(options?: ValidationOptions): PropertyDecorator {
  const words = said(
    {
      nl: 'mag geen onzichtbaar teken bevatten dat de leesrichting omkeert (U+202D of U+202E)',
      en: 'must not contain an invisible character that reverses the reading direction (U+202D or U+202E)',
    },
    'TEXT_DIRECTION_OVERRIDDEN',
  );
  return textRule('keepsDirection', (text) => !overridesDirection(text), { ...options, ...words });
}

function IsOneLine(options?: ValidationOptions): PropertyDecorator {
  const words = said({
    nl: 'moet één regel zijn, zonder besturingstekens',
    en: 'must be a single line without control characters',
  });
  return textRule('isOneLine', (text) => oneLine.test(text), { ...options, ...words });
}

/** Other rules report values that are not text. */
function textRule(
  name: string,
  holds: (text: string) => boolean,
  options: ValidationOptions,
): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value !== 'string' || holds(value);
  return ValidateBy({ name, validator: { validate } }, options);
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && oneLine.test(value) && value.trim() === '';
}
