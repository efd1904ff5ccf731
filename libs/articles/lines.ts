import { said } from '@kopij/platform';
import { Transform } from 'class-transformer';
import { IsOptional, Matches, MaxLength } from 'class-validator';

/** Nothing that breaks a line, rings a bell, or is half of a character. */
const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
/** Such a line in which there is something to see: not only spaces and characters that show nothing. */
const shownLine = /^(?=.*[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u;

/** Text of a single line that may be missing: surrounding space is nothing, and nothing but space is null. */
export function OptionalLine(longest: number): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (isBlank(value) ? null : trimmed(value)))(target, key);
    IsOptional()(target, key);
    MaxLength(longest)(target, key);
    Matches(
      oneLine,
      said({
        nl: 'moet één regel zijn, zonder besturingstekens',
        en: 'must be a single line without control characters',
      }),
    )(target, key);
  };
}

/** Text of a single line in which there is something to see. */
export function Line(longest: number): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => trimmed(value))(target, key);
    MaxLength(longest)(target, key);
    Matches(shownLine, said({ nl: 'moet één regel tekst zijn', en: 'must be a single line of text' }))(
      target,
      key,
    );
  };
}

/** A list of such lines. */
export function Lines(longest: number): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value))(
      target,
      key,
    );
    MaxLength(longest, { each: true })(target, key);
    Matches(shownLine, {
      each: true,
      ...said({
        nl: 'mag alleen losse regels tekst bevatten',
        en: 'must hold single lines of text only',
      }),
    })(target, key);
  };
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && oneLine.test(value) && value.trim() === '';
}
