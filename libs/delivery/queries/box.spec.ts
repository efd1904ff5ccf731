import { openDelivery, type OpenDelivery } from '../testing/open-delivery.js';

describe('the box "Meer uit ..."', () => {
  let delivery: OpenDelivery;
  beforeAll(async () => {
    delivery = await openDelivery();
  });
  afterAll(() => delivery.close());

  const minute = (number: number): Date => new Date(Date.UTC(2026, 2, 1, 0, number));

  async function box(id: string, args = ''): Promise<string[]> {
    const { data, errors } = await delivery.ask(
      `query ($id: ID) { article(id: $id) { moreFromSection${args} { id } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return (data?.['article'] as { moreFromSection: { id: string }[] }).moreFromSection.map(
      (more) => more.id,
    );
  }

  it('holds the newest seven others of the section and all below it, newest first, and never the article', async () => {
    const nieuws = await delivery.section('nieuws');
    const buitenland = await delivery.section('buitenland', nieuws);
    const sport = await delivery.section('sport');
    const newest: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      const sectionId = number % 2 === 0 ? nieuws : buitenland;
      newest.unshift((await delivery.publish({ sectionId, at: minute(number) })).id);
      await delivery.publish({ sectionId: sport, at: minute(number) });
    }
    // Number 10 is in the section itself, and number 0 is not among the newest seven.
    const [, recent = '', ...rest] = newest;
    const oldest = newest.at(-1) ?? '';
    expect(await box(recent)).toEqual([newest[0], ...rest].slice(0, 7));
    expect(await box(oldest)).toEqual(newest.slice(0, 7));
    expect(await box(recent, '(first: 100)')).toEqual([newest[0], ...rest]);
    expect(await box(recent, '(first: 1)')).toEqual([newest[0]]);
    expect(await box(recent, '(first: 0)')).toEqual([]);
    expect(await box(recent, '(first: null)')).toHaveLength(7);
  });

  it('of an article further down the tree holds only what is there', async () => {
    const cultuur = await delivery.section('cultuur');
    const muziek = await delivery.section('muziek', cultuur);
    await delivery.publish({ sectionId: cultuur, at: minute(1) });
    const first = await delivery.publish({ sectionId: muziek, at: minute(2) });
    const second = await delivery.publish({ sectionId: muziek, at: minute(3) });
    expect(await box(first.id)).toEqual([second.id]);
    expect(await box(second.id)).toEqual([first.id]);
  });

  it('is empty without other articles, and without a section', async () => {
    const alone = await delivery.section('alleen');
    expect(await box((await delivery.publish({ sectionId: alone })).id)).toEqual([]);
    expect(await box((await delivery.publish({ sectionId: null })).id)).toEqual([]);
  });

  it('is right for every article of a list at once, each with its own', async () => {
    const parts = [
      await delivery.section('deel-a'),
      await delivery.section('deel-b'),
      await delivery.section('deel-c'),
    ];
    const published: { id: string; part: number }[] = [];
    for (let number = 0; number < 9; number += 1) {
      const part = number % 3;
      const { id } = await delivery.publish({ sectionId: parts[part] ?? null, at: minute(10_000 + number) });
      published.unshift({ id, part });
    }
    const { data } = await delivery.ask(
      '{ articles(first: 9) { edges { node { id two: moreFromSection(first: 2) { id } one: moreFromSection(first: 1) { id body { wordCount html } } } } } }',
    );
    const { edges } = data?.['articles'] as {
      edges: { node: { id: string; two: { id: string }[]; one: object[] } }[];
    };
    for (const [at, { node }] of edges.entries()) {
      const others = published.filter(({ id, part }) => part === published[at]?.part && id !== node.id);
      expect(node.two).toEqual(others.map(({ id }) => ({ id })));
      const html = '<p>De veerdienst vaart weer.</p>\n<p>De storm is voorbij.</p>';
      expect(node.one).toEqual([{ id: others[0]?.id, body: { wordCount: 8, html } }]);
    }
  });

  test.each(['(first: -1)', '(first: 101)'])('is refused with %s', async (args) => {
    const { id } = await delivery.publish();
    const { errors } = await delivery.ask(`{ article(id: "${id}") { moreFromSection${args} { id } } }`);
    expect(errors).toEqual(['`first` must be between 0 and 100.']);
  });
});
