import { storyWords } from './story-words.js';

/** Names in capitals, numbers behind #, and other words as they are. */
const shown = (...paragraphs: readonly string[]): string =>
  storyWords(paragraphs)
    .map(({ text, kind }) => (kind === 'NAME' ? text.toUpperCase() : kind === 'NUMBER' ? `#${text}` : text))
    .join(' ');

describe('the words of a story', () => {
  it.each([
    ['a name within a sentence', 'Gisteren kwam Rutte naar Oslo.', 'gisteren kwam RUTTE naar OSLO'],
    ['a name of two words that opens a sentence', 'Anna Bakker vertrekt.', 'ANNA BAKKER vertrekt'],
    ['a name that is known from above', 'Dat zei Bakker. Bakker vertrekt.', 'dat zei BAKKER BAKKER vertrekt'],
    [
      'no name where only a sentence begins',
      'Vrachtwagens wachten. “Chauffeurs slapen.”',
      'vrachtwagens wachten chauffeurs slapen',
    ],
    ['no name where a function word has a capital', 'Dat weet De Wit.', 'dat weet de WIT'],
    ['whose it is', 'Dat is Norway’s plan.', 'dat is NORWAY plan'],
    ['thousands and decimals of any language', '2.500, 2,500 en 2,5 of 2.5', '#2500 #2500 en #2.5 of #2.5'],
    ['fractions, scores and times', '9-1/2 en 3-1 om 20:30', '#9-1/2 en #3-1 om #20:30'],
    ['numbers in words', 'zes doden, twelve hurt', '#6 doden #12 hurt'],
  ])('show %s', (_, paragraph, words) => {
    expect(shown('Zin.', paragraph)).toBe(`zin ${words}`);
  });

  it('are no names in headlines in capitals', () => {
    expect(shown('BANK RAISES RATE', 'It did so in Oslo.')).toBe('bank raises rate it did so in OSLO');
    expect(shown('Harbour Bank Raises Its Prime Rate', 'It did so.')).toBe(
      'harbour bank raises its prime rate it did so',
    );
  });
});
