import type { InputFault } from './input-fault.js';
import { inputMessage } from './input-message.js';
import { InputPipe } from './input-pipe.js';
import { InvalidInput } from './invalid-input.js';
import { Line, Lines, OptionalLine, OptionalProse, Prose } from './text-rules.js';

class Person {
  @Line(10)
  name: string;

  @Lines(10)
  nicknames: string[];

  @OptionalLine(10)
  title?: string | null;

  @Prose(20)
  reason: string;

  @OptionalProse(20)
  comment?: string | null;
}

const person = { name: 'Jo', nicknames: ['J'], title: 'dr', reason: 'Waarom', comment: 'Goed' };

function read(changes: object): Person | readonly InputFault[] {
  try {
    const value = { ...person, ...changes };
    return new InputPipe().transform(value, { type: 'body', metatype: Person }) as Person;
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
}

function said(changes: object): string[] {
  const faults = read(changes);
  if (!Array.isArray(faults)) return [];
  return (faults as readonly InputFault[]).flatMap((fault) => [
    `${fault.code}: ${inputMessage(fault, 'nl')}`,
    inputMessage(fault, 'en'),
  ]);
}

const overridden = [
  'mag geen onzichtbaar teken bevatten dat de leesrichting omkeert (U+202D of U+202E)',
  'must not contain an invisible character that reverses the reading direction (U+202D or U+202E)',
] as const;

describe('text that comes in', () => {
  it('is taken as it is, without the space around a line', () => {
    expect(read({ name: ' Jo\u00ADris ', reason: 'Een.\nTwee.' })).toEqual({
      ...person,
      ...{ name: 'Jo\u00ADris', reason: 'Een.\nTwee.' },
    });
  });

  it.each(['name', 'title', 'reason', 'comment'])(
    'may not be shown in another order than it stands in: %s',
    (field) => {
      const [nl, en] = overridden;
      for (const text of ['a\u202Eb', 'a\u202Db']) {
        expect(said({ [field]: text })).toEqual([
          `TEXT_DIRECTION_OVERRIDDEN: ${field} ${nl}`,
          `${field} ${en}`,
        ]);
      }
    },
  );

  it.each(['', ' ', '\u3164\u200B', '\u00AD'])('needs something to see where it is a name: %j', (name) => {
    expect(said({ name })).toEqual(['INVALID_INPUT: name mag niet leeg zijn', 'name must not be blank']);
  });

  it('is judged one by one in a list', () => {
    expect(said({ nicknames: ['J', '\u200B'] })).toEqual([
      'INVALID_INPUT: nicknames mag niet leeg zijn',
      'nicknames must not be blank',
    ]);
    expect(said({ nicknames: ['J', '\u202EJ'] })).toHaveLength(2);
  });

  it('is one line where it is to be one', () => {
    for (const field of ['name', 'title']) {
      expect(said({ [field]: 'a\nb' })).toEqual([
        `INVALID_INPUT: ${field} moet één regel zijn, zonder besturingstekens`,
        `${field} must be a single line without control characters`,
      ]);
    }
  });

  it('is null where it may be missing and shows nothing', () => {
    expect(read({ title: ' ', comment: '\u200B' })).toMatchObject({ title: null, comment: null });
    expect(read({ title: null, comment: null })).toMatchObject({ title: null, comment: null });
  });
});
