import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import type { InputFault } from './input-fault.js';
import { inputMessage } from './input-message.js';
import { InputPipe } from './input-pipe.js';
import { InvalidInput } from './invalid-input.js';

class Line {
  @MaxLength(5)
  text: string;
}

class Story {
  @Length(1, 3)
  slug: string;

  @IsOptional()
  @IsInt()
  words?: number;

  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines: Line[];

  unchecked?: string;
}

function faultsOf(value: object): readonly InputFault[] {
  try {
    new InputPipe().transform(value, { type: 'body', metatype: Story });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
}

describe('input', () => {
  const valid = { slug: 'abc', lines: [{ text: 'a' }] };

  it('becomes an instance of its class', () => {
    const story = new InputPipe().transform({ ...valid }, { type: 'body', metatype: Story }) as Story;
    expect(story).toBeInstanceOf(Story);
    expect(story.lines[0]).toBeInstanceOf(Line);
  });

  it('is told everything that is wrong with it at once, and where', () => {
    const faults = faultsOf({
      slug: 'abcd',
      words: 1.5,
      lines: [{ text: 'a' }, { text: 'too long' }],
    });
    expect(faults).toMatchObject([
      { field: ['slug'], rule: 'isLength', settings: [1, 3] },
      { field: ['words'], rule: 'isInt' },
      { field: ['lines', '1', 'text'], rule: 'maxLength', settings: [5] },
    ]);
  });

  it('is refused where nobody has thought about what may be in it', () => {
    expect(faultsOf({ ...valid, unchecked: 'x' })).toMatchObject([{ field: ['unchecked'] }]);
  });

  it('is refused in the language of whoever typed it', () => {
    const [slug, line] = faultsOf({ slug: 'abcd', lines: [{ text: 'too long' }] });
    if (!slug || !line) throw new Error('The input was taken.');
    expect(inputMessage(slug, 'nl')).toBe('slug moet 1 tot 3 tekens lang zijn');
    expect(inputMessage(line, 'nl')).toBe('lines.0.text mag hoogstens 5 tekens lang zijn');
    expect(inputMessage(line, 'en')).toBe('lines.0.text must be at most 5 characters long');
  });
});
