import type { Actor, Role } from '@kopij/editorial';
import { insertRows, UnitOfWork } from '@kopij/platform';
import { CreateSection } from '@kopij/sections';
import { WireItemEntity } from '../items/wire-item.entity.js';
import { WireRevisionEntity } from '../items/wire-revision.entity.js';
import { IgnoreWireItem } from '../marks/ignore-wire-item.js';
import { UnignoreWireItem } from '../marks/unignore-wire-item.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { CreateRoutingRule, type CreateRoutingRuleCommand } from './create-routing-rule.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';

const change =
  '{ item { headline } sectionNow { slug } sectionThen { slug } priorityNow priorityThen isIgnoredNow isIgnoredThen reason }';
const query = `query ($input: TryRoutingRuleInput!) { answer: tryRoutingRule(input: $input) {
  tried { looked isComplete matched changed changes ${change} } userErrors { code field } } }`;

interface Tried {
  tried: { looked: number; isComplete: boolean; matched: number; changed: number; changes: unknown[] } | null;
  userErrors: { code: string; field: string[] | null }[];
}

const oneDay = 24 * 60 * 60 * 1_000;

describe('trying a rule', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  let sport: string;
  let weather: string;
  beforeEach(async () => {
    wire = await openWire();
    const create = wire.features.get(CreateSection, { strict: false });
    const aSection = async (slug: string): Promise<string> => {
      const made = await create.execute(admin, { slug, name: slug });
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      return made.section.id;
    };
    [sport, weather] = [await aSection('sport'), await aSection('weer')];
    source = await wire.aSource();
  });
  afterEach(() => wire.close());

  async function aRule(command: Partial<CreateRoutingRuleCommand>): Promise<RoutingRuleEntity> {
    const rule = { name: 'Regel', conditions: { words: ['ajax'] }, ...command };
    const made = await wire.features.get(CreateRoutingRule, { strict: false }).execute(admin, rule);
    if (!('rule' in made)) throw new Error(JSON.stringify(made));
    return made.rule;
  }

  let sent = 0;
  async function receive(headline: string, more: Parameters<typeof g2Message>[0] = {}): Promise<string> {
    sent += 1;
    const { itemIds } = await wire.receive(source, g2Message({ guid: `urn:${sent}`, headline, ...more }));
    return itemIds[0] ?? '';
  }

  async function attempt(input: Record<string, unknown>, actor = admin): Promise<Tried> {
    const { data, errors } = await wire.ask(query, { input }, actor);
    if (!data) throw new Error(errors.join());
    return data['answer'] as Tried;
  }

  it('lists what would change, and changes nothing', async () => {
    await receive('Ajax wint');
    await receive('Storm op komst');
    const stored = () => wire.database.reader.find(WireItemEntity, { order: { id: 'ASC' } });
    const before = await stored();
    const rule = { conditions: { words: ['ajax'] }, sectionId: sport, priority: 'HIGH' };
    expect(await attempt(rule)).toEqual({
      tried: {
        ...{ looked: 2, isComplete: true, matched: 1, changed: 1 },
        changes: [
          {
            item: { headline: 'Ajax wint' },
            ...{ sectionNow: null, sectionThen: { slug: 'sport' } },
            ...{ priorityNow: 'NORMAL', priorityThen: 'HIGH' },
            ...{ isIgnoredNow: false, isIgnoredThen: false, reason: 'woord “ajax”' },
          },
        ],
      },
      userErrors: [],
    });
    expect(await stored()).toEqual(before);
    expect((await wire.ask('{ routingRules { id } }', {}, admin)).data).toEqual({ routingRules: [] });
  });

  it('counts with the rules before it, by the place it is tried in', async () => {
    await aRule({ sectionId: weather });
    await receive('Ajax wint in storm');
    const rule = { conditions: { words: ['storm'] }, sectionId: sport };
    expect((await attempt(rule)).tried).toMatchObject({ matched: 1, changed: 0 });
    expect((await attempt({ ...rule, position: 0 })).tried).toMatchObject({
      matched: 1,
      changes: [{ sectionNow: { slug: 'weer' }, sectionThen: { slug: 'sport' }, reason: 'woord “storm”' }],
    });
  });

  it('shows what a change of a rule would do', async () => {
    const { id } = await aRule({ conditions: { words: ['ajax', 'psv'] }, sectionId: sport });
    await receive('Ajax wint');
    await receive('PSV wint');
    const changed = { conditions: { words: ['psv'] }, sectionId: sport, insteadOf: id };
    expect((await attempt(changed)).tried).toMatchObject({
      ...{ matched: 1, changed: 1 },
      changes: [{ item: { headline: 'Ajax wint' }, sectionThen: null, reason: null }],
    });
    const gone = await wire.ask(query, { input: { ...changed, insteadOf: 'none' } }, admin);
    expect(gone.problems).toEqual(['NOT_FOUND']);
  });

  it('leaves alone what people decided', async () => {
    const [kept, ignored] = [await receive('Horoscoop'), await receive('Horoscoop van gisteren')];
    const ignore = wire.features.get(IgnoreWireItem, { strict: false });
    for (const wireItemId of [kept, ignored]) {
      await ignore.execute(admin, { wireItemId, expectedRevision: 1 });
    }
    await wire.features.get(UnignoreWireItem, { strict: false }).execute(admin, kept);
    const rule = { conditions: { words: ['horoscoop'] }, ignoring: 'IGNORE' };
    expect((await attempt(rule)).tried).toMatchObject({ matched: 2, changed: 0 });
    await receive('Horoscoop voor morgen');
    expect((await attempt(rule)).tried).toMatchObject({
      changes: [{ isIgnoredNow: false, isIgnoredThen: true }],
    });
  });

  it('looks at the days it is asked for', async () => {
    await receive('Ajax wint');
    wire.clock.advance(3 * oneDay);
    await receive('Ajax wint weer');
    const rule = { conditions: { words: ['ajax'] }, priority: 'LOW' };
    expect((await attempt({ ...rule, days: 2 })).tried).toMatchObject({ looked: 1 });
    expect((await attempt(rule)).tried).toMatchObject({ looked: 2, changed: 2 });
    await expect(attempt({ ...rule, days: 15 })).rejects.toThrow(/days must be at most 14/);
    await expect(attempt({ ...rule, days: 0 })).rejects.toThrow(/days must be at least 1/);
  });

  it('looks at a thousand items at most, and lists fifty, in as many statements as for a hundred', async () => {
    const id = await receive('Ajax wint');
    await copyOf(id, 99);
    const rule = { conditions: { words: ['ajax'] }, priority: 'LOW' };
    const few = await wire.ask(query, { input: rule }, admin);
    expect(few.data?.['answer']).toMatchObject({ tried: { looked: 100, isComplete: true, changed: 100 } });
    await copyOf(id, 950);
    const many = await wire.ask(query, { input: rule }, admin);
    const { tried } = many.data?.['answer'] as Tried;
    expect(tried).toMatchObject({ looked: 1_000, isComplete: false, matched: 1_000, changed: 1_000 });
    expect(tried?.changes).toHaveLength(50);
    // A hundred at a time.
    expect(many.statements.length).toBeLessThanOrEqual(few.statements.length + 9);
  });

  /** More items like one that came in. */
  async function copyOf(id: string, times: number): Promise<void> {
    const { reader } = wire.database;
    const item = await reader.findOneByOrFail(WireItemEntity, { id });
    const revision = await reader.findOneByOrFail(WireRevisionEntity, { itemId: id });
    const already = await reader.count(WireItemEntity);
    const ids = Array.from({ length: times }, (_, number) => `copy-${already + number}`);
    await wire.features.get(UnitOfWork, { strict: false }).transaction(async (tx) => {
      await insertRows(
        tx,
        WireItemEntity,
        ids.map((each) => ({ ...item, id: each, chainKey: each })),
      );
      await insertRows(
        tx,
        WireRevisionEntity,
        ids.map((itemId) => ({ ...revision, itemId })),
      );
    });
  }

  it('is refused for what a rule is refused for', async () => {
    expect(await attempt({ conditions: { words: ['…'] }, sectionId: 'none' })).toEqual({
      tried: null,
      userErrors: [
        { code: 'INVALID_INPUT', field: ['conditions', 'words', '0'] },
        { code: 'SECTION_UNKNOWN', field: ['sectionId'] },
      ],
    });
    expect(await attempt({ conditions: {} })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['conditions'] }, { code: 'INVALID_INPUT' }],
    });
  });

  it.each<[Role, Actor['scopes'], string[]]>([
    ['REPORTER', undefined, ['FORBIDDEN']],
    ['EDITOR', undefined, ['FORBIDDEN']],
    ['ADMIN', ['READ_DRAFTS'], ['FORBIDDEN']],
    ['ADMIN', ['MANAGE'], ['FORBIDDEN']],
    ['ADMIN', ['MANAGE', 'READ_DRAFTS'], []],
  ])('is for %s with the scopes %j, or not: %j', async (role, scopes, problems) => {
    const actor = { ...admin, role, ...(scopes && { scopes }) };
    const input = { conditions: { words: ['ajax'] }, priority: 'LOW' };
    expect((await wire.ask(query, { input }, actor)).problems).toEqual(problems);
  });

  it('is not for those without a token', async () => {
    const input = { conditions: { words: ['ajax'] }, priority: 'LOW' };
    expect((await wire.ask(query, { input })).problems).toEqual(['UNAUTHENTICATED']);
  });
});
