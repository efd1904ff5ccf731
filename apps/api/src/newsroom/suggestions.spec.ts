import { openDeskOverHttp, type DeskOverHttp } from '../testing/desk-over-http.js';

const both = `query ($text: String!, $first: Int) {
  agencies: agencySuggestions(text: $text, first: $first) { code name aliases }
  places: placeSuggestions(text: $text, first: $first)
}`;

interface Suggested {
  readonly agencies: { readonly code: string }[];
  readonly places: string[];
}

describe('suggestions for somebody who is typing', () => {
  let desk: DeskOverHttp;
  beforeAll(async () => {
    desk = await openDeskOverHttp();
    for (const places of [['KOPIJDAM'], ['KIEL', 'Kopijdam'], ['KIEL'], ['OSLO'], ['KOPIJDAM']]) {
      await desk.published({ dateline: { place: { places } } });
    }
    await desk.published({ dateline: { none: true } });
    // What nobody has published is nobody’s habit yet.
    await desk.draft({ dateline: { place: { places: ['KOPIJBURG'] } } });
  });
  afterAll(() => desk.server.close());

  async function found(text: string, first?: number): Promise<Suggested | undefined> {
    const { reporter: token } = desk.tokens;
    const { data, errors } = await desk.server.query<Suggested>(both, { text, first }, { token });
    expect(errors).toEqual([]);
    return data ?? undefined;
  }

  /** With what code each of them is refused. */
  async function refusals(args: string, token?: string): Promise<unknown[]> {
    const codes: unknown[] = [];
    for (const field of [`agencySuggestions(${args}) { code }`, `placeSuggestions(${args})`]) {
      const { errors } = await desk.server.query(`{ ${field} }`, {}, token === undefined ? {} : { token });
      codes.push(errors[0]?.extensions.code);
    }
    return codes;
  }

  it('give agencies by code, name and alias, and places of live articles before others', async () => {
    expect(await found('REUT')).toMatchObject({ agencies: [{ code: 'RTR' }] });
    expect((await found('ki', 3))?.places[0]).toBe('KIEL');
    expect((await found('kopij'))?.places).toEqual(['KOPIJDAM']);
    expect((await found('', 4))?.places).toEqual(['KOPIJDAM', 'KIEL', 'OSLO', 'AMSTERDAM']);
    expect((await found('a'))?.agencies.length).toBe(10);
    expect((await found('a', 1))?.agencies.length).toBe(1);
    expect(await found('a', 0)).toEqual({ agencies: [], places: [] });
  });

  it('are for the newsroom, and leave out agencies that it no longer uses', async () => {
    expect(await refusals('text: "a"')).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const list = await desk.look<{ agencies: { id: string; code: string; version: number }[] }>(
      '{ agencies: agencySuggestions(text: "DPA", first: 1) { id code version } }',
    );
    const [dpa] = list.agencies;
    expect(dpa?.code).toBe('DPA');
    const update = `mutation ($input: UpdateAgencyInput!) { updateAgency(input: $input) { userErrors { code } } }`;
    const input = { agencyId: dpa?.id, expectedVersion: dpa?.version, isActive: false };
    const { data } = await desk.server.query(update, { input }, { token: desk.tokens.admin });
    expect(data).toEqual({ updateAgency: { userErrors: [] } });
    expect((await found('dpa'))?.agencies.map(({ code }) => code)).not.toContain('DPA');
  });

  it('are bounded, and so is what is typed', async () => {
    for (const args of ['text: "a", first: 51', 'text: "a", first: -1', `text: "${'a'.repeat(121)}"`]) {
      expect(await refusals(args, desk.tokens.reporter)).toEqual(['BAD_INPUT', 'BAD_INPUT']);
    }
    expect(await found('a'.repeat(120))).toEqual({ agencies: [], places: [] });
  });
});
