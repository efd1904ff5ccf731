import type { Actor, Role } from '@kopij/editorial';
import { ArchiveSection, CreateSection, SectionsModule } from '@kopij/sections';
import { openSchema, type OpenSchema } from '@kopij/testing';
import { CreateWireSource, WireModule } from '../index.js';
import { admin } from '../testing/open-wire.js';
import { CreateRoutingRule } from './create-routing-rule.js';
import { mostRules } from './rule-limits.js';

const conditions =
  'conditions { sourceId subjects mediaTopics words language signals urgencyFrom urgencyTo places }';
const fields = `id version position name ${conditions} section { slug } priority ignoring taking archivedAt`;
const payload = `{ rule { ${fields} } userErrors { code message field } }`;

interface Payload {
  rule: { id: string; version: number; position: number } | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

describe('routing rules', () => {
  let schema: OpenSchema;
  let sectionId: string;
  let archivedId: string;
  let sourceId: string;
  beforeEach(async () => {
    schema = await openSchema({ imports: [WireModule, SectionsModule] });
    const aSection = async (slug: string): Promise<string> => {
      const made = await schema.features.get(CreateSection).execute(admin, { slug, name: slug });
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      return made.section.id;
    };
    [sectionId, archivedId] = [await aSection('sport'), await aSection('oud')];
    const command = { sectionId: archivedId, expectedVersion: 1 };
    await schema.features.get(ArchiveSection).execute(admin, command);
    const made = await schema.features.get(CreateWireSource).execute(admin, { slug: 'anp', name: 'ANP' });
    if ('refusals' in made) throw new Error(JSON.stringify(made));
    sourceId = made.source.id;
  });
  afterEach(() => schema.close());

  async function change(mutation: string, input: Record<string, unknown>): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { answer: ${mutation}(input: $input) ${payload} }`;
    const { data, errors } = await schema.ask(source, { input }, admin);
    if (!data) throw new Error(errors.join());
    return (data as { answer: Payload }).answer;
  }

  const football = { conditions: { words: ['voetbal'] }, priority: 'HIGH' };

  async function names(): Promise<unknown> {
    const { data } = await schema.ask('{ routingRules { name position } }', {}, admin);
    return (data?.['routingRules'] as { name: string; position: number }[]).map(
      ({ name, position }) => `${position} ${name}`,
    );
  }

  async function aRule(name: string, changes: Record<string, unknown> = {}): Promise<{ ruleId: string }> {
    const { rule, userErrors } = await change('createRoutingRule', { name, ...football, ...changes });
    if (!rule) throw new Error(JSON.stringify(userErrors));
    return { ruleId: rule.id };
  }

  it('are created with everything that can be asked, changed in part, and archived', async () => {
    const asked = {
      ...{ sourceId, subjects: ['SPO', 'Sport'], mediaTopics: ['medtop:15000000', '11000000'] },
      ...{ words: ['Den Haag'], language: 'nl', signals: ['ALERT'], urgencyFrom: 1, urgencyTo: 3 },
      ...{ places: ['BELÉM'] },
    };
    const settings = { sectionId, priority: 'HIGH', ignoring: 'KEEP', taking: 'LEAVE' };
    const made = await change('createRoutingRule', { name: ' Alles ', conditions: asked, ...settings });
    expect(made).toMatchObject({
      rule: {
        ...{ version: 1, position: 0, name: 'Alles', priority: 'HIGH', ignoring: 'KEEP', taking: 'LEAVE' },
        ...{ section: { slug: 'sport' }, archivedAt: null },
        conditions: { ...asked, mediaTopics: ['15000000', '11000000'] },
      },
      userErrors: [],
    });
    const ruleId = made.rule?.id;
    const fewer = { conditions: { language: 'en', words: [] }, ignoring: null };
    expect(await change('updateRoutingRule', { ruleId, expectedVersion: 1, ...fewer })).toMatchObject({
      rule: {
        ...{ version: 2, name: 'Alles', priority: 'HIGH', ignoring: null, section: { slug: 'sport' } },
        conditions: { sourceId: null, language: 'en', words: null, subjects: null },
      },
      userErrors: [],
    });
    const archived = { rule: { version: 3, archivedAt: '2026-03-02T09:00:00.000Z' } };
    expect(await change('archiveRoutingRule', { ruleId, expectedVersion: 2 })).toMatchObject(archived);
    expect(await change('archiveRoutingRule', { ruleId, expectedVersion: 3 })).toMatchObject(archived);
    expect(await names()).toEqual([]);
  });

  it('stand in the order they are put in', async () => {
    const [one, , three] = [await aRule('een'), await aRule('twee'), await aRule('drie')];
    await aRule('vooraan', { position: 0 });
    expect(await names()).toEqual(['0 vooraan', '1 een', '2 twee', '3 drie']);
    const seen = { expectedVersion: 1 };
    expect(await change('updateRoutingRule', { ...three, ...seen, position: 1 })).toMatchObject({
      rule: { position: 1, version: 2 },
    });
    expect(await names()).toEqual(['0 vooraan', '1 drie', '2 een', '3 twee']);
    await change('updateRoutingRule', { ...one, ...seen, position: 99 });
    expect(await names()).toEqual(['0 vooraan', '1 drie', '2 twee', '3 een']);
    await change('archiveRoutingRule', { ...three, expectedVersion: 2 });
    expect(await names()).toEqual(['0 vooraan', '1 twee', '2 een']);
    // An archived rule is changed where it is, and takes no place.
    await change('updateRoutingRule', { ...three, expectedVersion: 3, name: 'oud', position: 0 });
    expect(await names()).toEqual(['0 vooraan', '1 twee', '2 een']);
  });

  it('have places of their own when several are created at once', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => aRule(name, { position: 0 })));
    const { data } = await schema.ask('{ routingRules { position } }', {}, admin);
    expect(data?.['routingRules']).toEqual([0, 1, 2, 3].map((position) => ({ position })));
  });

  it('are refused for every reason at once, in the words of the caller', async () => {
    const wrong = {
      ...{ sourceId: 'none', mediaTopics: ['15000000', 'sport'], words: ['goed', '…'], places: ['!'] },
      ...{ language: 'Nederlands!', urgencyFrom: 5, urgencyTo: 2 },
    };
    const { rule, userErrors } = await change('createRoutingRule', { name: 'x', conditions: wrong });
    expect(rule).toBeNull();
    expect(userErrors).toEqual([
      { code: 'SOURCE_UNKNOWN', field: ['conditions', 'sourceId'], message: 'Deze bron bestaat niet.' },
      {
        code: 'INVALID_INPUT',
        field: ['conditions', 'mediaTopics', '1'],
        message: 'Schrijf een Media Topic als acht cijfers, zoals 15000000 of medtop:15000000.',
      },
      {
        code: 'INVALID_INPUT',
        field: ['conditions', 'words', '1'],
        message: 'Schrijf een woord met minstens één letter of cijfer.',
      },
      {
        code: 'INVALID_INPUT',
        field: ['conditions', 'places', '0'],
        message: 'Schrijf een woord met minstens één letter of cijfer.',
      },
      {
        code: 'INVALID_INPUT',
        field: ['conditions', 'language'],
        message: 'Schrijf een taal als taalcode, zoals nl of en-GB.',
      },
      {
        code: 'INVALID_INPUT',
        field: ['conditions', 'urgencyFrom'],
        message: 'De eerste urgentie mag niet hoger zijn dan de laatste: 1 is de hoogste nood.',
      },
      {
        code: 'INVALID_INPUT',
        field: null,
        message:
          'Een regel moet iets bepalen: een rubriek, een prioriteit, of een bericht wordt genegeerd, of er een concept van wordt gemaakt.',
      },
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['nothing at all', {}],
    ['empty lists', { words: [], subjects: [] }],
    ['nulls', { sourceId: null, language: null, urgencyTo: null }],
  ])('are refused when they ask %s, from their creation or from a change', async (_, asked) => {
    const noCondition = [{ code: 'INVALID_INPUT', field: ['conditions'] }];
    const input = { name: 'x', conditions: asked, priority: 'LOW' };
    expect((await change('createRoutingRule', input)).userErrors).toMatchObject(noCondition);
    const seen = { ...(await aRule('y')), expectedVersion: 1 };
    const changed = await change('updateRoutingRule', { ...seen, conditions: asked });
    expect(changed.userErrors).toMatchObject(noCondition);
  });

  it('are refused for a section that is archived or unknown, and when a change leaves them nothing to decide', async () => {
    for (const [id, code] of [
      [archivedId, 'SECTION_ARCHIVED'],
      ['none', 'SECTION_UNKNOWN'],
    ]) {
      const { userErrors } = await change('createRoutingRule', { name: 'x', ...football, sectionId: id });
      expect(userErrors).toMatchObject([{ code, field: ['sectionId'] }]);
    }
    const seen = { ...(await aRule('y')), expectedVersion: 1 };
    const { userErrors } = await change('updateRoutingRule', { ...seen, priority: null });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: null }]);
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ words: Array.from({ length: 31 }, () => 'a') }, /words must have at most 30 items/],
    [{ words: ['a'.repeat(81)] }, /words must be at most 80 characters long/],
    [{ words: [' '] }, /words must not be blank/],
    [{ urgencyTo: 10 }, /urgencyTo must be at most 9/],
    [{ urgencyFrom: 0 }, /urgencyFrom must be at least 1/],
  ])('are refused with conditions that break their rules, %#', async (asked, message) => {
    const input = { name: 'x', conditions: asked, priority: 'LOW' };
    await expect(change('createRoutingRule', input)).rejects.toThrow(message);
  });

  it('are refused in a stale version, and when there are none of that id', async () => {
    const seen = { ...(await aRule('een')), expectedVersion: 1 };
    await change('updateRoutingRule', { ...seen, name: 'twee' });
    for (const mutation of ['updateRoutingRule', 'archiveRoutingRule']) {
      const { userErrors } = await change(mutation, seen);
      expect(userErrors).toEqual([
        {
          code: 'VERSION_CONFLICT',
          field: ['expectedVersion'],
          message:
            'Iemand heeft de regel intussen gewijzigd: die heeft nu versienummer 2. Lees de regel opnieuw en probeer het nog eens.',
        },
      ]);
      const source = `mutation ($input: ${mutation === 'updateRoutingRule' ? 'Update' : 'Archive'}RoutingRuleInput!) { ${mutation}(input: $input) ${payload} }`;
      const input = { ruleId: 'none', expectedVersion: 1 };
      expect((await schema.ask(source, { input }, admin)).problems).toEqual(['NOT_FOUND']);
    }
  });

  it(`are at most ${mostRules}`, async () => {
    const create = schema.features.get(CreateRoutingRule);
    for (let made = 0; made < mostRules; made += 1) {
      await create.execute(admin, { name: 'x', conditions: { words: ['x'] }, priority: 'LOW' });
    }
    const { userErrors } = await change('createRoutingRule', { name: 'x', ...football });
    expect(userErrors).toEqual([
      { code: 'TOO_MANY_RULES', field: null, message: 'Er zijn al 200 regels. Archiveer er eerst een.' },
    ]);
  });

  it.each<[Role, Actor['scopes'], string[]]>([
    ['REPORTER', undefined, ['FORBIDDEN']],
    ['EDITOR', undefined, ['FORBIDDEN']],
    ['ADMIN', ['READ_DRAFTS', 'WIRE_SEND'], ['FORBIDDEN']],
    ['ADMIN', ['MANAGE'], []],
  ])(
    'are shown to %s with the scopes %j, and changed by them, or not: %j',
    async (role, scopes, problems) => {
      const actor = { ...admin, role, ...(scopes && { scopes }) };
      expect((await schema.ask('{ routingRules { id } }', {}, actor)).problems).toEqual(problems);
      const { ruleId } = await aRule('een');
      const seen = { ruleId, expectedVersion: 1 };
      const inputs = {
        create: { name: 'x', ...football },
        update: seen,
        archive: { ...seen, expectedVersion: 2 },
      };
      for (const [verb, input] of Object.entries(inputs)) {
        const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}RoutingRuleInput!`;
        const source = `mutation ($input: ${type}) { ${verb}RoutingRule(input: $input) ${payload} }`;
        expect((await schema.ask(source, { input }, actor)).problems).toEqual(problems);
      }
    },
  );

  it('are nobody’s without a token', async () => {
    expect((await schema.ask('{ routingRules { id } }')).problems).toEqual(['UNAUTHENTICATED']);
  });
});
