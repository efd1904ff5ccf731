import type { Actor } from '@kopij/editorial';
import { AgencyRegistry } from '@kopij/agencies';
import { CreateUser } from '@kopij/identity';
import { CreateSection } from '@kopij/sections';
import { WireSeenEntity } from '../marks/wire-seen.entity.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';

type Item = Parameters<typeof g2Message>[number];

const aDay = 24 * 60 * 60_000;

describe('the inbox', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  let reporter: Actor;
  let editor: Actor;
  beforeEach(async () => {
    wire = await openWire();
    source = await wire.aSource();
    reporter = await aUser('REPORTER');
    editor = await aUser('EDITOR');
  });
  afterEach(() => wire.close());

  async function aUser(role: Actor['role']): Promise<Actor> {
    const command = { name: role, email: `${role}@krant.example`, role };
    const outcome = await wire.features.get(CreateUser, { strict: false }).execute(admin, command);
    if (!('user' in outcome)) throw new Error(JSON.stringify(outcome));
    return { id: outcome.user.id, name: role, role };
  }

  const receive = (guid: string, changes: Item = {}) =>
    wire.receive(source, g2Message({ guid, headline: guid, text: 'Er is nieuws.', ...changes }));
  const itemOf = async (guid: string) => {
    const found = (await wire.items(source)).find(({ chain }) => chain === guid);
    if (!found) throw new Error(`There is no item ${guid}.`);
    return found;
  };

  async function headlines(filter: string, actor = editor, rest = ''): Promise<string[]> {
    const { data, errors } = await wire.ask(
      `{ wireItems(filter: { ${filter} }${rest}) { edges { node { headline } } totalCount } }`,
      {},
      actor,
    );
    if (!data) throw new Error(errors.join());
    const { edges, totalCount } = data['wireItems'] as {
      edges: { node: { headline: string } }[];
      totalCount: number;
    };
    if (rest === '') expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.headline);
  }
  async function change(mutation: string, input: object, actor = editor): Promise<unknown> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const fields = { markWireItemsSeen: 'items { headline state }', deleteWirePreset: 'presetId' }[mutation];
    const thing = mutation === 'saveWirePreset' ? 'preset { id name isOwn }' : 'item { headline state }';
    const { data, errors, problems } = await wire.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields ?? thing} userErrors { code field message } } }`,
      { input },
      actor,
    );
    if (!data) return problems.length > 0 ? problems : errors;
    return data[mutation];
  }
  const ignore = async (guid: string) => {
    const { id, revision } = await itemOf(guid);
    return change('ignoreWireItem', { wireItemId: id, expectedRevision: revision });
  };
  const see = async (...guids: string[]) => {
    const items = await Promise.all(guids.map(itemOf));
    const seen = items.map(({ id, revision }) => ({ wireItemId: id, revision }));
    return change('markWireItemsSeen', { items: seen }, reporter);
  };

  describe('selects', () => {
    it('by section and by language, in either order', async () => {
      const created = await wire.features
        .get(CreateSection, { strict: false })
        .execute(admin, { slug: 'buitenland', name: 'Buitenland' });
      if (!('section' in created)) throw new Error(JSON.stringify(created));
      const foreign = await wire.aSource({ sectionId: created.section.id });
      await wire.receive(foreign, g2Message({ guid: 'x', headline: 'Verweg', language: 'nl-NL' }));
      await receive('Dichtbij', { language: 'NL' });
      await receive('Nederlands', { language: 'nld' });
      await receive('English', { language: 'en-GB' });
      expect(await headlines(`sectionId: "${created.section.id}"`)).toEqual(['Verweg']);
      expect(await headlines('language: "nl"')).toEqual(['Dichtbij', 'Verweg']);
      expect(await headlines('language: "nl-nl"')).toEqual(['Verweg']);
      expect(await headlines('language: "%"')).toEqual([]);
      expect(await headlines('language: "nl"', editor, ', orderBy: UPDATED_OLDEST_FIRST')).toEqual([
        'Verweg',
        'Dichtbij',
      ]);
    });

    it('by agency, whatever way its name is written in', async () => {
      await receive('a', { dateline: 'OSLO (ANP/RTR)' });
      await receive('b', { dateline: 'OSLO (Reuters)' });
      await receive('c', { dateline: 'PARIJS (AFP)' });
      const { byCode } = await wire.features.get(AgencyRegistry, { strict: false }).current();
      const agency = (code: string) => `agencyId: "${byCode.get(code)?.id ?? ''}"`;
      expect(await headlines(agency('RTR'))).toEqual(['b', 'a']);
      expect(await headlines(agency('AFP'))).toEqual(['c']);
      expect(await headlines('agencyId: "none"')).toEqual([]);
      expect(await headlines(`${agency('RTR')}, search: "a"`)).toEqual(['a']);
      expect(await headlines(`${agency('RTR')}, search: "—"`)).toEqual([]);
    });

    it.each([
      ['veerdienst', ['Veerdienst IJmuiden hervat']],
      ['VEERDIENST ijmui', ['Veerdienst IJmuiden hervat']],
      ['ferry scheep', ['Ferry']],
      ['oslo', ['Ferry', 'Veerdienst IJmuiden hervat']],
      ['3fm', ['Ferry']],
      ['2e5', ['Ferry']],
      ['eerste boot', []],
      ['ni', []],
      ['er is', ['Ferry', 'Veerdienst IJmuiden hervat']],
      ['_aanp & !', []],
      ['veerdiensten', ['Veerdienst IJmuiden hervat']],
      ['oslo -ferry', ['Veerdienst IJmuiden hervat']],
      [`' OR 1 = 1; --`, []],
      ['(brand NOT x*', []],
      ['…', []],
    ])('by the words %s', async (search, expected) => {
      await receive('a', { headline: 'Veerdienst IJmuiden hervat' });
      await receive('b', { headline: 'Ferry', keywords: ['scheepvaart', '3FM', '2e5'] });
      expect(await headlines(`search: "${search}"`)).toEqual(expected);
    });

    it('by the words of the newest revision only, page by page', async () => {
      for (const guid of ['a', 'b', 'c']) await receive(guid, { headline: `Storm ${guid}` });
      await receive('a', { version: 2, headline: 'Orkaan a' });
      expect(await headlines('search: "storm"')).toEqual(['Storm c', 'Storm b']);
      expect(await headlines('search: "orkaan"')).toEqual(['Orkaan a']);
      const page = `{ wireItems(filter: { search: "storm" }, first: 1) { pageInfo { endCursor } } }`;
      const { data } = await wire.ask(page, {}, editor);
      const { endCursor } = (data?.['wireItems'] as { pageInfo: { endCursor: string } }).pageInfo;
      expect(await headlines('search: "storm"', editor, `, first: 1, after: "${endCursor}"`)).toEqual([
        'Storm b',
      ]);
    });

    it('nothing under embargo for those who may not see it, whatever they select by', async () => {
      await receive('Geheim', { embargoed: '2026-03-02T10:00:00Z' });
      await receive('Vastgehouden', { embargoed: '' });
      const { byCode } = await wire.features.get(AgencyRegistry, { strict: false }).current();
      const filters = [
        '',
        'search: "geheim"',
        'search: "oslo"',
        `agencyId: "${byCode.get('ANP')?.id ?? ''}"`,
        'states: [NEW]',
        'states: [NEW, UPDATED, SEEN, IGNORED]',
        'signal: NONE',
      ];
      for (const filter of filters) {
        expect(await headlines(filter, reporter)).toEqual([]);
        expect((await headlines(filter, editor)).length).toBeGreaterThan(0);
      }
    });
  });

  describe('keeps apart what somebody has seen', () => {
    it('from what is new to them, and from what was updated since', async () => {
      for (const guid of ['a', 'b', 'c']) await receive(guid);
      expect(await see('a', 'b')).toEqual({
        items: [
          { headline: 'a', state: 'SEEN' },
          { headline: 'b', state: 'SEEN' },
        ],
        userErrors: [],
      });
      await receive('b', { version: 2 });
      const states = async (actor: Actor) => [
        await headlines('states: [NEW]', actor),
        await headlines('states: [UPDATED]', actor),
        await headlines('states: [SEEN]', actor),
        await headlines('states: [NEW, UPDATED]', actor),
      ];
      expect(await states(reporter)).toEqual([['c'], ['b'], ['a'], ['b', 'c']]);
      expect(await states(editor)).toEqual([['b', 'c', 'a'], [], [], ['b', 'c', 'a']]);

      await see('b');
      expect((await states(reporter)).slice(0, 3)).toEqual([['c'], [], ['b', 'a']]);
    });

    it('and counts as seen by everybody what has not changed for a week', async () => {
      await receive('a');
      await see('a');
      await receive('b');
      wire.clock.advance(7 * aDay + 1);
      await receive('c');
      expect(await headlines('states: [SEEN]', editor)).toEqual(['b', 'a']);
      expect(await headlines('states: [NEW]', editor)).toEqual(['c']);
      await see('c');
      // What was seen before that is forgotten.
      const marks = await wire.database.reader.find(WireSeenEntity, {});
      expect(marks.map(({ itemId }) => itemId)).toEqual([(await itemOf('c')).id]);
      await receive('a', { version: 2 });
      expect(await headlines('states: [NEW]', reporter)).toEqual(['a']);
    });

    it('and tells colleagues who has seen what', async () => {
      await receive('a');
      await see('a');
      const { id } = await itemOf('a');
      await change('markWireItemsSeen', { items: [{ wireItemId: id, revision: 1 }] }, editor);
      const { data } = await wire.ask(
        'query ($id: ID!) { wireItem(id: $id) { state seenBy { revision seenAt user { name } } } }',
        { id },
        reporter,
      );
      const seen = { revision: 1, seenAt: wire.clock.now().toISOString() };
      expect(data).toEqual({
        wireItem: {
          state: 'SEEN',
          seenBy: expect.arrayContaining([
            { ...seen, user: { name: 'EDITOR' } },
            { ...seen, user: { name: 'REPORTER' } },
          ]) as unknown,
        },
      });
    });

    it('without saying anything of items that are not for them', async () => {
      await receive('Geheim', { embargoed: '' });
      expect(await see('Geheim')).toEqual({ items: [], userErrors: [] });
      expect(await wire.database.reader.find(WireSeenEntity, {})).toEqual([]);
    });

    it('of at most a hundred items at once', async () => {
      const items = Array.from({ length: 101 }, (_, n) => ({ wireItemId: String(n), revision: 1 }));
      expect(await change('markWireItemsSeen', { items }, reporter)).toEqual(['BAD_INPUT']);
    });
  });

  describe('leaves out what somebody ignored', () => {
    it('for everybody, until they take it back, and says so once each time', async () => {
      await receive('a');
      await receive('b');
      const { id } = await itemOf('a');
      const ignored = { item: { headline: 'a', state: 'IGNORED' }, userErrors: [] };
      expect(await ignore('a')).toEqual(ignored);
      expect(await ignore('a')).toEqual(ignored);
      expect(await headlines('', reporter)).toEqual(['b']);
      expect(await headlines('states: [IGNORED]', reporter)).toEqual(['a']);
      expect(await headlines('states: [IGNORED, NEW]', reporter)).toEqual(['b', 'a']);
      const { data } = await wire.ask(
        'query ($id: ID!) { wireItem(id: $id) { ignoredAt ignoredBy { name } } }',
        { id },
        reporter,
      );
      const at = wire.clock.now().toISOString();
      expect(data).toEqual({ wireItem: { ignoredAt: at, ignoredBy: { name: 'EDITOR' } } });

      const shown = { item: { headline: 'a', state: 'NEW' }, userErrors: [] };
      expect(await change('unignoreWireItem', { wireItemId: id })).toEqual(shown);
      expect(await change('unignoreWireItem', { wireItemId: id })).toEqual(shown);
      expect(await headlines('', reporter)).toEqual(['b', 'a']);
      const about = { wireItemId: id, actorId: editor.id, at };
      expect((await wire.announcements()).slice(2)).toEqual([
        expect.objectContaining({ type: 'wireItemIgnored', ...about }),
        expect.objectContaining({ type: 'wireItemUnignored', ...about }),
      ]);
    });

    it('also when it is updated, but not when there is another headline', async () => {
      await receive('a');
      await ignore('a');
      await receive('a', { version: 2, text: 'Een komma, hersteld.' });
      expect(await headlines('')).toEqual([]);
      await receive('a', { version: 3, headline: 'Ramp' });
      expect(await headlines('')).toEqual(['Ramp']);
    });

    it('unless a newer revision came in while they read', async () => {
      await receive('a');
      const { id } = await itemOf('a');
      await receive('a', { version: 2, headline: 'Ramp' });
      expect(await change('ignoreWireItem', { wireItemId: id, expectedRevision: 1 })).toEqual({
        item: null,
        userErrors: [
          {
            code: 'VERSION_CONFLICT',
            field: ['expectedRevision'],
            message: 'Er is intussen een nieuwere versie binnengekomen: nummer 2. Lees die eerst.',
          },
        ],
      });
    });

    it('and forbidden items look like missing ones', async () => {
      await receive('Geheim', { embargoed: '' });
      const { id } = await itemOf('Geheim');
      const scopes = ['WRITE', 'READ_PUBLISHED'] as const;
      const input = { wireItemId: id, expectedRevision: 1 };
      expect(await change('ignoreWireItem', { ...input, wireItemId: 'none' })).toEqual(['NOT_FOUND']);
      expect(await change('ignoreWireItem', input, { ...editor, scopes })).toEqual(['FORBIDDEN']);
      expect(await change('unignoreWireItem', { wireItemId: 'none' })).toEqual(['NOT_FOUND']);
    });
  });

  describe('can be saved as a preset', () => {
    const save = (input: object, actor = reporter) => change('saveWirePreset', input, actor);
    const names = async (actor: Actor) => {
      const { data } = await wire.ask('{ wirePresets { name isOwn isShared } }', {}, actor);
      return data?.['wirePresets'];
    };

    it('which selects what it says, unless the filter says otherwise', async () => {
      await receive('Storm');
      await receive('Regen');
      const saved = await save({ name: 'Weer', filter: { search: 'storm', language: 'nl' } });
      const { id } = (saved as { preset: { id: string } }).preset;
      expect(saved).toEqual({ preset: { id, name: 'Weer', isOwn: true }, userErrors: [] });
      expect(await headlines(`presetId: "${id}"`, reporter)).toEqual(['Storm']);
      expect(await headlines(`presetId: "${id}", search: "regen"`, reporter)).toEqual(['Regen']);
      expect(await headlines(`presetId: "${id}", search: null`, reporter)).toEqual(['Regen', 'Storm']);
      expect(await headlines(`presetId: "${id}", language: "en"`, reporter)).toEqual([]);

      await save({ name: 'Weer', filter: { search: 'regen' } });
      expect(await headlines(`presetId: "${id}"`, reporter)).toEqual(['Regen']);
    });

    it('for oneself, or for all', async () => {
      const own = (await save({ name: 'Mijn', filter: {} })) as { preset: { id: string } };
      const shared = (await save({ name: 'Ons', isShared: true, filter: {} })) as { preset: { id: string } };
      expect(await names(reporter)).toEqual([
        { name: 'Mijn', isOwn: true, isShared: false },
        { name: 'Ons', isOwn: true, isShared: true },
      ]);
      expect(await names(editor)).toEqual([{ name: 'Ons', isOwn: false, isShared: true }]);
      const ask = `{ wireItems(filter: { presetId: "${own.preset.id}" }) { totalCount } }`;
      expect((await wire.ask(ask, {}, editor)).problems).toEqual(['NOT_FOUND']);
      expect(await headlines(`presetId: "${shared.preset.id}"`, editor)).toEqual([]);

      const remove = (actor: Actor) => change('deleteWirePreset', { presetId: shared.preset.id }, actor);
      expect(await remove(editor)).toEqual(['NOT_FOUND']);
      expect(await remove(reporter)).toEqual({ presetId: shared.preset.id, userErrors: [] });
      expect(await names(editor)).toEqual([]);
    });

    it('fifty times, and no more', async () => {
      for (let made = 0; made < 50; made += 1) await save({ name: `Nummer ${made}`, filter: {} });
      expect(await save({ name: 'Nummer 51', filter: {} })).toMatchObject({
        preset: null,
        userErrors: [{ code: 'TOO_MANY_PRESETS', field: null }],
      });
      expect(await save({ name: 'Nummer 7', filter: {} })).toMatchObject({ userErrors: [] });
    });
  });

  it.each([
    ['{ wirePresets { id } }', 'wire:read'],
    ['mutation { markWireItemsSeen(input: { items: [] }) { items { id } } }', 'wire:mark'],
    ['mutation { saveWirePreset(input: { name: "x", filter: {} }) { preset { id } } }', 'wire:mark'],
    ['mutation { deleteWirePreset(input: { presetId: "x" }) { presetId } }', 'wire:mark'],
    ['mutation { ignoreWireItem(input: { wireItemId: "x", expectedRevision: 1 }) { item { id } } }', 'E'],
    ['mutation { unignoreWireItem(input: { wireItemId: "x" }) { item { id } } }', 'E'],
  ])('%s needs %s', async (document, needed) => {
    const problems = async (actor?: Actor) => (await wire.ask(document, {}, actor)).problems;
    expect(await problems()).toEqual(['UNAUTHENTICATED']);
    expect(await problems({ ...admin, scopes: ['WIRE_SEND', 'MANAGE'] })).toEqual(['FORBIDDEN']);
    if (needed !== 'wire:read') {
      expect(await problems({ ...admin, scopes: ['READ_DRAFTS'] })).toEqual(['FORBIDDEN']);
    }
    if (needed === 'E') expect(await problems(reporter)).toEqual(['FORBIDDEN']);
  });

  describe('shows what an update changed', () => {
    const diff = async (guid: string, from: number, to: number, actor = editor) => {
      const { id } = await itemOf(guid);
      const { data, problems } = await wire.ask(
        `query ($id: ID!) { wireItem(id: $id) { revisions { number }
          diff(from: ${from}, to: ${to}) { from to differences { field before after words { kind text } } } } }`,
        { id },
        actor,
      );
      return problems.length > 0 ? problems : data?.['wireItem'];
    };

    it('word by word, in any direction', async () => {
      await receive('a', { headline: 'Veerdienst hervat' });
      await receive('a', { version: 2, headline: 'Veerdienst weer hervat', keywords: ['boot'] });
      const answer = (await diff('a', 2, 1)) as { diff: { differences: unknown[] } };
      expect(answer.diff).toEqual({
        from: 2,
        to: 1,
        differences: [
          expect.objectContaining({ field: 'signal', before: 'UPDATE', after: 'NONE' }),
          {
            field: 'headline',
            before: 'Veerdienst weer hervat',
            after: 'Veerdienst hervat',
            words: [
              { kind: 'SAME', text: 'Veerdienst ' },
              { kind: 'REMOVED', text: 'weer ' },
              { kind: 'SAME', text: 'hervat' },
            ],
          },
          expect.objectContaining({ field: 'keywords', before: 'boot', after: null }),
        ],
      });
    });

    it('of the body too', async () => {
      await receive('a', { text: 'De boot vaart.' });
      await receive('a', { version: 2, text: 'De boot vaart weer.' });
      const answer = (await diff('a', 1, 2)) as {
        diff: { differences: { field: string; words: unknown[] }[] };
      };
      const body = answer.diff.differences.find(({ field }) => field === 'body');
      expect(body?.words).toContainEqual({ kind: 'ADDED', text: expect.stringContaining('weer') as unknown });
    });

    it('but not to a revision that is under embargo, for those who may not see it', async () => {
      await receive('a', { embargoed: '2026-03-02T10:00:00Z', headline: 'Geheim' });
      await receive('a', { version: 2, status: 'canceled', headline: 'Ingetrokken' });
      expect(await diff('a', 1, 2, editor)).toMatchObject({ revisions: [{ number: 1 }, { number: 2 }] });
      expect(await diff('a', 1, 2, reporter)).toEqual(['NOT_FOUND']);
      expect(await diff('a', 2, 2, reporter)).toMatchObject({
        revisions: [{ number: 2 }],
        diff: { differences: [] },
      });
      expect(await diff('a', 1, 3, editor)).toEqual(['NOT_FOUND']);
      wire.clock.advance(60 * 60_000);
      expect(await diff('a', 1, 2, reporter)).toMatchObject({ revisions: [{ number: 1 }, { number: 2 }] });
    });
  });

  it('takes the same few statements for many items as for one', async () => {
    const document = '{ wireItems { edges { node { state ignoredBy { name } seenBy { user { name } } } } } }';
    await receive('a');
    await see('a');
    const { statements } = await wire.ask(document, {}, reporter);
    for (const guid of ['b', 'c', 'd']) await receive(guid);
    await see('b', 'c');
    expect((await wire.ask(document, {}, reporter)).statements).toHaveLength(statements.length);
  });
});
