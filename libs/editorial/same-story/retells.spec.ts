import { retells } from './retells.js';
import { storyPrint } from './story-print.js';

const ship = storyPrint(
  'De kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen.',
);
const longer = storyPrint(
  'De kustwacht heeft de veertien opvarenden gered van een houten zeilschip dat voor de Algarve lek was geslagen. Niemand raakte gewond.',
);
const reef = storyPrint(
  'Denemarken begint volgend voorjaar met de aanleg van een kunstmatig rif van gebroken graniet in de Sont.',
);

describe('a text', () => {
  it.each([
    ['the only one', [longer], true],
    ['one of two', [reef, longer], true],
    ['one of three', [reef, longer, reef], false],
    ['none of them', [reef], false],
    ['nothing', [], false],
  ])(
    'tells the story of some others, when it has the text of at least half: of %s',
    (_, others, expected) => {
      expect(retells(ship, others)).toBe(expected);
    },
  );
});
