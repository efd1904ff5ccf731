import { read, readAll, readOne } from '../testing/read-one.js';

describe('plain text', () => {
  it('has a headline in front of its dateline', async () => {
    expect(
      await readOne(
        'Kabinet gevallen\n\nDEN HAAG (ANP/RTR) - Het kabinet is gevallen.\n\nDe oppositie juicht.\n',
      ),
    ).toMatchObject({
      headline: 'Kabinet gevallen',
      credits: ['ANP', 'RTR'],
      dateline: { places: ['DEN HAAG'], agencies: ['ANP', 'RTR'] },
      paragraphs: ['DEN HAAG (ANP/RTR) - Het kabinet is gevallen.', 'De oppositie juicht.'],
      signal: 'NONE',
    });
  });

  it('is read from a frame with marked lines', async () => {
    const text =
      'ZCZC AAP\r\n%A\r\n#Dike_BC1\r\n$Dike holds in Qld\r\n:(BRISBANE)\r\n*07000000\r\n@QLD\r\nThe dike has held.\n\n   It will be raised.\n\r\nAAP RTV\r\nNNNN';
    expect(await readOne(text)).toMatchObject({
      slugline: 'Dike_BC1',
      headline: 'Dike holds in Qld',
      credits: ['AAP'],
      signOff: 'AAP RTV',
      subjects: [{ scheme: 'subj', code: '07000000' }],
      paragraphs: ['The dike has held.', 'It will be raised.'],
    });
  });

  it('is read from coded fields', async () => {
    const text =
      'zczc\r\nAN#123\r\nKN#News Bites\r\nPD#06 June 2026 14:00:00\r\nBY#\r\nTI#Dike holds\r\nTX#\r\nThe dike has held through the night, the company said in a long statement.\r\nIt will be raised.';
    expect(await readOne(text)).toMatchObject({
      guid: '123',
      headline: 'Dike holds',
      byline: [],
      credits: ['News Bites'],
      versionCreated: '2026-06-06T14:00:00',
    });
  });

  it('is read from a press release, whose issuer is no credit', async () => {
    const text =
      'Source: Dijk B.V.\nMEDIA RELEASE PR67\nDijk B.V. raises the dike by two metres this\nyear\n\nUTRECHT, Netherlands, Feb. 1, 2026 /PRNewswire-AsiaNet/ --\n\nThe dike is raised by two metres, said the director.\n';
    expect(await readOne(text)).toMatchObject({
      type: 'press release',
      guid: 'PR67',
      headline: 'Dijk B.V. raises the dike by two metres this year',
      credits: ['PRNewswire-AsiaNet'],
    });
  });

  it.each([
    ['EMBARGO tot 4 maart 2026 06.00 uur', { kind: 'UNTIL', time: '2026-03-04T06:00:00+01:00' }],
    ['EMBARGO tot 06.00 uur', { kind: 'HELD', asWritten: 'EMBARGO tot 06.00 uur' }],
  ])('reads "%s" in front of its headline', async (line, embargo) => {
    const item = await readOne(`${line}\n\nKabinet gevallen\n\nDEN HAAG (ANP) - Het kabinet is gevallen.\n`, {
      timeZone: 'Europe/Amsterdam',
    });
    expect(item).toMatchObject({ headline: 'Kabinet gevallen', embargo, notes: [line] });
  });

  it.each([
    ['Kabinet gevallen (2)', 'UPDATE'],
    ['CORRECTIE: Kabinet gevallen', 'CORRECTION'],
    ['KILL: Kabinet gevallen', 'CANCEL'],
  ])('with the headline "%s" is a %s', async (headline, signal) => {
    expect((await readOne(`${headline}\n\nDEN HAAG (ANP) - Het kabinet is gevallen.\n`)).signal).toBe(signal);
  });

  it('joins lines that were broken to fit, and keeps those that were not', async () => {
    const broken =
      'De dijk heeft het gehouden in de nacht van dinsdag op\nwoensdag, zegt het waterschap.\n\nHij wordt verhoogd.\n';
    expect((await readOne(broken)).paragraphs).toEqual([
      'De dijk heeft het gehouden in de nacht van dinsdag op woensdag, zegt het waterschap.',
      'Hij wordt verhoogd.',
    ]);
  });

  it('gives each frame', async () => {
    expect(await readAll('ZCZC\nDe dijk houdt het.\nNNNN\nZCZC\nDe dijk is hoger.\nNNNN\n')).toHaveLength(2);
  });

  it.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0')],
    ['noise', Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 251))],
    [
      'encoded data',
      Buffer.from(
        'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODk='.repeat(20),
      ),
    ],
    ['numbers', '1 2 3 4 5\n6 7 8 9 10\n'],
    ['one word', 'hallo'],
    ['JSON of another kind', '{"dit": "is", "geen": "nieuws van wie dan ook"}'],
    ['JSON that is broken', '{"uri": "urn:1", "headline": "Het kabinet is gevallen en'],
    ['a page', '<!DOCTYPE html><html><body><p>Dit is een pagina en geen bericht.</p></body></html>'],
  ])('is not what %s is', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false });
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['white space', ' \r\n\t ', 'EMPTY'],
  ])('finds %s in %j', async (_, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, fault: { code } });
  });
});
