import {
  Allow,
  ArrayMaxSize,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatePromise,
  validateSync,
  type ValidationArguments,
} from 'class-validator';
import { keepsAllRules } from './keeps-all-rules.js';

class Named {
  @IsString()
  name: unknown;
}

class Part extends Named {
  @MaxLength(3)
  text: string;

  @IsOptional()
  @IsInt({ each: true })
  numbers?: unknown;
}

class Both {
  validate(_: unknown, { object }: ValidationArguments): boolean {
    return (object as Whole).first === (object as Whole).last;
  }
}

class Whole extends Named {
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  parts: unknown;

  @IsOptional()
  @ValidateNested()
  part?: unknown;

  @ValidateIf((_, value) => value !== undefined)
  @IsDefined()
  @IsInt({ validateIf: (object: Whole) => object.name !== 'any' })
  number?: unknown;

  @IsOptional()
  first?: unknown;

  @IsOptional()
  @Validate(Both)
  last?: unknown;
}

class Free {
  @Allow()
  anything: unknown;
}

class Later {
  @ValidatePromise()
  text: unknown;
}

const made = <Made extends object>(kind: new () => Made, fields: object): Made =>
  Object.assign(new kind(), fields);
const part = (fields: object = {}): Part => made(Part, { name: 'deel', text: 'x', ...fields });

const strict = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false };

it.each<[what: string, changes: object]>([
  ['all is well', {}],
  ['nothing in it', { parts: [] }],
  ['a part that is too long', { parts: [part(), part({ text: 'te lang' })] }],
  ['a part of another kind', { parts: [part(), 'deel'] }],
  ['a part that is missing', { parts: [part(), null] }],
  ['a part that is undefined', { parts: [part(), undefined] }],
  ['parts in parts', { parts: [[part()], [part({ name: 1 })]] }],
  ['too many', { parts: [part(), part(), part(), part()] }],
  ['no parts', { parts: undefined }],
  ['parts that are null', { parts: null }],
  ['a name that is inherited', { name: 1 }],
  ['a name of nobody', { unknown: 1 }],
  ['an optional one', { part: part() }],
  ['an optional one that is null', { part: null }],
  ['an optional one with a fault', { part: part({ numbers: [1, 'a'] }) }],
  ['numbers', { part: part({ numbers: [1, 2] }) }],
  ['a number where many may be', { part: part({ numbers: 1 }) }],
  ['a text where many may be', { part: part({ numbers: 'a' }) }],
  ['none of many', { part: part({ numbers: [null] }) }],
  ['a condition', { number: undefined }],
  ['a condition that holds', { number: null }],
  ['a rule with a condition', { number: 'a', name: 'any' }],
  ['a rule with a condition that holds', { number: 'a' }],
  ['two that belong together', { first: 1, last: 1 }],
  ['two that do not', { first: 1, last: 2 }],
])('%s is judged as by class-validator', (_, changes) => {
  const whole = made(Whole, { name: 'een', parts: [part()], ...changes });
  expect(keepsAllRules(whole)).toBe(validateSync(whole, strict).length === 0);
});

it.each<[what: string, given: object]>([
  ['parts in a set', made(Whole, { name: 'een', parts: [], part: new Set([part()]) })],
  ['a part without a class', made(Whole, { name: 'een', parts: [{}] })],
  ['a promise', made(Later, { text: Promise.resolve(part()) })],
  ['a rule that allows', made(Free, { anything: 1 })],
])('class-validator has to judge %s: it does not pass here', (_, given) => {
  expect(validateSync(given, strict)).toEqual([]);
  expect(keepsAllRules(given)).toBe(false);
});
