import { getMetadataStorage, IsString, MaxLength, ValidateNested, validateSync } from 'class-validator';
import { rememberRules } from './remember-rules.js';

class Named {
  @IsString()
  name: unknown;
}

class Part extends Named {
  @MaxLength(3)
  text: string;
}

class Whole extends Named {
  @ValidateNested({ each: true })
  parts: Part[];
}

function faults(given: object): string[] {
  return validateSync(given, { whitelist: true, forbidNonWhitelisted: true }).flatMap(
    ({ property, children = [] }) => [
      property,
      ...children.flatMap(({ children: parts = [] }) => parts.map((part) => part.property)),
    ],
  );
}

const made = <Made extends object>(kind: new () => Made, fields: object): Made =>
  Object.assign(new kind(), fields);

it('what a class demands is found once, and is what it was', () => {
  const whole = made(Whole, {
    name: 'een',
    parts: ['goed', 'te lang', 1].map((name, at) => made(Part, { name, text: 'x'.repeat(at + 2) })),
  });
  const before = [
    faults(whole),
    faults(made(Part, { name: 1, text: 'lang' })),
    faults(made(Named, { x: 1 })),
  ];
  expect(before).toEqual([
    ['parts', 'text', 'name'],
    ['text', 'name'],
    ['x', 'name'],
  ]);
  const storage = getMetadataStorage();
  const find = jest.spyOn(storage, 'getTargetValidationMetadatas');
  rememberRules(storage);
  for (let time = 0; time < 3; time += 1) {
    expect(faults(whole)).toEqual(before[0]);
    expect(faults(made(Part, { name: 1, text: 'lang' }))).toEqual(before[1]);
    expect(faults(made(Named, { x: 1 }))).toEqual(before[2]);
  }
  // The whole, its parts, a part by itself, and something with a name.
  expect(find).toHaveBeenCalledTimes(4);
});
