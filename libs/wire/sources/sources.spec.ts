import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, Role } from '@kopij/editorial';
import { UnitOfWork } from '@kopij/platform';
import { ArchiveSection, CreateSection, SectionRegistry, SectionsModule } from '@kopij/sections';
import { openSchema, statementsOf, type OpenSchema } from '@kopij/testing';
import { WireModule } from '../index.js';
import { admin } from '../testing/open-wire.js';
import { WireSourceStore } from './wire-source-store.js';

const fields =
  'id version slug name kind url pollSeconds provider timeZone language section { slug } archivedAt';
const payload = `{ source { ${fields} } userErrors { code message field } }`;

interface Payload {
  source: { id: string; version: number } | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

describe('sources of wire copy', () => {
  let schema: OpenSchema;
  let sectionId: string;
  let archivedId: string;
  beforeAll(async () => {
    schema = await openSchema({ imports: [WireModule, SectionsModule] });
    const aSection = async (slug: string): Promise<string> => {
      const made = await schema.features.get(CreateSection).execute(admin, { slug, name: slug });
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      return made.section.id;
    };
    [sectionId, archivedId] = [await aSection('buitenland'), await aSection('oud')];
    const command = { sectionId: archivedId, expectedVersion: 1 };
    await schema.features.get(ArchiveSection).execute(admin, command);
  });
  afterAll(() => schema.close());

  async function change(mutation: string, input: Record<string, unknown>, actor = admin): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { answer: ${mutation}(input: $input) ${payload} }`;
    const { data, errors } = await schema.ask(source, { input }, actor);
    if (!data) throw new Error(errors.join());
    return (data as { answer: Payload }).answer;
  }

  it('are created with what is usual, changed, and archived', async () => {
    const made = await change('createWireSource', { slug: 'anp', name: ' ANP ', sectionId });
    expect(made).toMatchObject({
      source: {
        ...{ version: 1, slug: 'anp', name: 'ANP', kind: 'PUSH', provider: null, timeZone: null },
        ...{ url: null, pollSeconds: 300 },
        ...{ section: { slug: 'buitenland' }, archivedAt: null },
      },
      userErrors: [],
    });
    const seen = { sourceId: made.source?.id, expectedVersion: 1 };
    const changes = { timeZone: 'Europe/Amsterdam', language: 'nl', sectionId: null };
    expect(await change('updateWireSource', { ...seen, ...changes })).toMatchObject({
      source: { version: 2, slug: 'anp', timeZone: 'Europe/Amsterdam', language: 'nl', section: null },
    });
    expect(await change('archiveWireSource', { ...seen, expectedVersion: 2 })).toMatchObject({
      source: { version: 3, archivedAt: '2026-03-02T09:00:00.000Z' },
    });
    const query = `query ($id: ID!) { wireSources { slug } wireSource(id: $id) { slug } }`;
    expect((await schema.ask(query, { id: made.source?.id }, admin)).data).toEqual({
      wireSources: [{ slug: 'anp' }],
      wireSource: { slug: 'anp' },
    });
  });

  it('are refused for every reason at once, in the words of the caller', async () => {
    await change('createWireSource', { slug: 'dpa', name: 'dpa' });
    const wrong = { timeZone: 'Europe/Nergens', language: 'Nederlands!', sectionId: 'x' };
    const { source, userErrors } = await change('createWireSource', { slug: 'dpa', name: 'dpa', ...wrong });
    expect(source).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'SLUG_TAKEN',
        field: ['slug'],
        message: 'De slug “dpa” is van de bron dpa. Kies een andere.',
      },
      {
        code: 'TIME_ZONE_UNKNOWN',
        field: ['timeZone'],
        message: 'De tijdzone “Europe/Nergens” bestaat niet. Schrijf er een zoals Europe/Amsterdam.',
      },
      {
        code: 'INVALID_INPUT',
        field: ['language'],
        message: 'Schrijf een taal als taalcode, zoals nl of en-GB.',
      },
      { code: 'SECTION_UNKNOWN', field: ['sectionId'], message: 'Deze rubriek bestaat niet.' },
    ]);
  });

  it.each(['', 'ANP', 'a b', '-a', 'a-', 'a--b', 'a/b', 'a'.repeat(81)])(
    'are refused with the slug "%s"',
    async (slug) => {
      const { userErrors } = await change('createWireSource', { slug, name: 'x' });
      expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['slug'] }]);
    },
  );

  it('that are polled have an address, from their creation or from a change', async () => {
    const polled = { kind: 'POLL', url: 'https://feeds.example.com/nl?key=1', pollSeconds: 60 };
    expect(await change('createWireSource', { slug: 'reuters', name: 'Reuters', ...polled })).toMatchObject({
      source: polled,
    });
    const { source } = await change('createWireSource', { slug: 'belga', name: 'Belga' });
    const seen = { sourceId: source?.id, expectedVersion: 1 };
    const { userErrors } = await change('updateWireSource', { ...seen, kind: 'POLL' });
    expect(userErrors).toEqual([
      {
        code: 'INVALID_INPUT',
        field: ['url'],
        message: 'Een bron die Kopij zelf ophaalt, heeft een adres nodig.',
      },
    ]);
    expect(await change('updateWireSource', { ...seen, ...polled })).toMatchObject({ source: polled });
  });

  it.each([
    'feeds.example.com',
    'ftp://feeds.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://',
    'https://user:secret@feeds.example.com/',
    'https://user@feeds.example.com/',
  ])('are refused with the address "%s"', async (url) => {
    const { userErrors } = await change('createWireSource', { slug: 'x', name: 'x', kind: 'POLL', url });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['url'] }]);
  });

  it.each([29, 86_401])('are refused if they are to be polled every %d seconds', async (pollSeconds) => {
    const url = 'https://feeds.example.com/';
    const polled = { slug: 'x', name: 'x', kind: 'POLL', url, pollSeconds };
    await expect(change('createWireSource', polled)).rejects.toThrow(/pollSeconds must be at (least|most)/);
  });

  it('are refused for an archived section, and in a stale version', async () => {
    const { source } = await change('createWireSource', { slug: 'afp', name: 'AFP' });
    const seen = { sourceId: source?.id, expectedVersion: 1 };
    const { userErrors } = await change('updateWireSource', { ...seen, sectionId: archivedId });
    expect(userErrors).toMatchObject([{ code: 'SECTION_ARCHIVED', field: ['sectionId'] }]);
    await change('updateWireSource', { ...seen, slug: 'afp', name: 'Agence France-Presse' });
    for (const mutation of ['updateWireSource', 'archiveWireSource']) {
      const stale = await change(mutation, seen);
      expect(stale.userErrors).toEqual([
        {
          code: 'VERSION_CONFLICT',
          field: ['expectedVersion'],
          message:
            'Iemand heeft de bron intussen gewijzigd: die heeft nu versienummer 2. Lees de bron opnieuw en probeer het nog eens.',
        },
      ]);
    }
  });

  it('are given a slug by only one of those who ask for it at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => change('createWireSource', { slug: 'race', name: 'Race' })),
    );
    expect(made.filter(({ source }) => source !== null)).toHaveLength(1);
  });

  it.each<[Role, Actor['scopes'], string[]]>([
    ['REPORTER', undefined, ['FORBIDDEN']],
    ['EDITOR', undefined, ['FORBIDDEN']],
    ['ADMIN', ['READ_DRAFTS', 'WIRE_SEND'], ['FORBIDDEN']],
    ['ADMIN', ['MANAGE'], []],
  ])('are shown to %s with the scopes %j, or refused: %j', async (role, scopes, problems) => {
    const actor = { ...admin, role, ...(scopes && { scopes }) };
    expect((await schema.ask('{ wireSources { id } }', {}, actor)).problems).toEqual(problems);
  });

  it('can be changed while a message of theirs is settled that needs the sections', async () => {
    const { source } = await change('createWireSource', { slug: 'bezig', name: 'Bezig' });
    if (!source) throw new Error('There is no source.');
    const get: typeof schema.features.get = (token: never) => schema.features.get(token, { strict: false });
    const order: string[] = [];
    let changing: Promise<unknown> = Promise.resolve();
    const settle = get(UnitOfWork).transaction.bind(get(UnitOfWork), async (tx) => {
      await get(WireSourceStore).lock(tx, source.id);
      const update = { sourceId: source.id, expectedVersion: 1, name: 'Rustig' };
      changing = change('updateWireSource', update).then(() => order.push('changed'));
      // Time to come as far as it can.
      await sleep(300);
      await get(SectionRegistry).within(tx);
      order.push('settled');
    });
    const statements = await statementsOf(async () => {
      await settle();
      await changing;
    });
    expect(order).toEqual(['settled', 'changed']);
    expect(statements).toContain('COMMIT');
    expect(statements).not.toContain('ROLLBACK');
  });
});
