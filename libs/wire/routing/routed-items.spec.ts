import type { Actor } from '@kopij/editorial';
import { CreateSection } from '@kopij/sections';
import { statementsOf } from '@kopij/testing';
import type { WireItemEntity } from '../items/wire-item.entity.js';
import { IgnoreWireItem } from '../marks/ignore-wire-item.js';
import { UnignoreWireItem } from '../marks/unignore-wire-item.js';
import type { WireSourceEntity } from '../sources/wire-source.entity.js';
import { g2Message } from '../testing/g2-message.js';
import { admin, openWire, type OpenWire } from '../testing/open-wire.js';
import { ArchiveRoutingRule } from './archive-routing-rule.js';
import { CreateRoutingRule, type CreateRoutingRuleCommand } from './create-routing-rule.js';
import type { RoutingRuleEntity } from './routing-rule.entity.js';

describe('what comes in', () => {
  let wire: OpenWire;
  let source: WireSourceEntity;
  let sections: Record<'usual' | 'sport' | 'weather', string>;
  beforeEach(async () => {
    wire = await openWire();
    const create = wire.features.get(CreateSection, { strict: false });
    const aSection = async (slug: string): Promise<string> => {
      const made = await create.execute(admin, { slug, name: slug });
      if ('refusals' in made) throw new Error(JSON.stringify(made));
      return made.section.id;
    };
    sections = {
      usual: await aSection('binnenland'),
      sport: await aSection('sport'),
      weather: await aSection('weer'),
    };
    source = await wire.aSource({ sectionId: sections.usual });
  });
  afterEach(() => wire.close());

  async function aRule(command: Partial<CreateRoutingRuleCommand>): Promise<RoutingRuleEntity> {
    const rule = { name: 'Regel', conditions: { words: ['ajax'] }, ...command };
    const made = await wire.features.get(CreateRoutingRule, { strict: false }).execute(admin, rule);
    if (!('rule' in made)) throw new Error(JSON.stringify(made));
    return made.rule;
  }

  const archive = ({ id, version }: RoutingRuleEntity): Promise<unknown> =>
    wire.features
      .get(ArchiveRoutingRule, { strict: false })
      .execute(admin, { ruleId: id, expectedVersion: version });

  /** The item, after this revision of it has come in. */
  async function receive(revision: Parameters<typeof g2Message>[0]): Promise<WireItemEntity> {
    await wire.receive(source, g2Message(revision));
    const [item] = await wire.items(source);
    if (!item) throw new Error('Nothing came in.');
    return item;
  }

  it('goes where the rules say, and else to the section of its source', async () => {
    const rule = await aRule({ sectionId: sections.sport, priority: 'HIGH' });
    const [, placed] = [
      await receive({ guid: 'urn:a', headline: 'Psv wint' }),
      await wire.receive(source, g2Message({ guid: 'urn:b', headline: 'Ajax wint' })),
    ];
    expect(placed.outcome).toBe('STORED');
    expect(await wire.items(source)).toMatchObject([
      { sectionId: sections.usual, priority: 'NORMAL', routedBy: null, ignoredAt: null },
      {
        ...{ sectionId: sections.sport, priority: 'HIGH', ignoredAt: null },
        routedBy: [
          {
            ruleId: rule.id,
            decided: ['SECTION', 'PRIORITY'],
            because: [{ condition: 'WORD', value: 'ajax' }],
          },
        ],
      },
    ]);
  });

  it('goes by the rules as they are when it comes in', async () => {
    const rule = await aRule({ sectionId: sections.sport });
    expect(await receive({ headline: 'Ajax wint' })).toMatchObject({ sectionId: sections.sport });
    await archive(rule);
    expect(await receive({ headline: 'Ajax wint' })).toMatchObject({ sectionId: sections.sport });
    const [item] = await wire.items(source);
    const query = `query ($id: ID!) { wireItem(id: $id) { section { slug } priority routedBy { decided reason rule { name archivedAt section { slug } } } } }`;
    expect((await wire.ask(query, { id: item?.id }, admin)).data?.['wireItem']).toMatchObject({
      section: { slug: 'sport' },
      priority: 'NORMAL',
      routedBy: [
        {
          decided: ['SECTION'],
          reason: 'woord “ajax”',
          rule: { name: 'Regel', archivedAt: expect.any(String) as string, section: { slug: 'sport' } },
        },
      ],
    });
    expect(await receive({ version: 2, headline: 'Ajax wint weer' })).toMatchObject({
      ...{ revision: 2, sectionId: sections.usual, routedBy: null },
    });
  });

  it('moves with its newest revision, and not with an older one that comes in behind it', async () => {
    await aRule({ sectionId: sections.sport });
    await aRule({ conditions: { words: ['storm'] }, sectionId: sections.weather, priority: 'LOW' });
    expect(await receive({ headline: 'Ajax wint' })).toMatchObject({ sectionId: sections.sport });
    const third = { version: 3, headline: 'Storm na wedstrijd' };
    expect(await receive(third)).toMatchObject({ sectionId: sections.weather, priority: 'LOW' });
    expect(await receive({ version: 2, headline: 'Ajax wint alsnog' })).toMatchObject({
      sectionId: sections.weather,
    });
    expect(await receive({ version: 4, headline: 'Niets meer' })).toMatchObject({
      ...{ sectionId: sections.usual, priority: 'NORMAL' },
    });
  });

  it('is ignored as long as the rules ignore its newest revision', async () => {
    await aRule({ conditions: { words: ['horoscoop'] }, ignoring: 'IGNORE' });
    const ignored = await receive({ headline: 'Horoscoop' });
    expect(ignored).toMatchObject({ ignoredById: null, ignoredAt: ignored.firstAt });
    // Another headline brings back what somebody ignored, and not what the rules ignore.
    expect(await receive({ version: 2, headline: 'Horoscoop voor morgen' })).toMatchObject({
      ignoredAt: ignored.firstAt,
    });
    expect(await receive({ version: 3, headline: 'Sterrenwacht open' })).toMatchObject({ ignoredAt: null });
  });

  it('stays in the inbox where somebody put it back, whatever the rules say of later revisions', async () => {
    await aRule({ conditions: { words: ['horoscoop'] }, ignoring: 'IGNORE' });
    const { id } = await receive({ headline: 'Horoscoop' });
    await wire.features.get(UnignoreWireItem, { strict: false }).execute(admin, id);
    expect(await receive({ version: 2, headline: 'Horoscoop 2' })).toMatchObject({
      ...{ revision: 2, ignoredAt: null },
      routedBy: [{ decided: ['IGNORING'] }],
    });
  });

  it('stays away where somebody ignored it, whatever the rules say of later revisions', async () => {
    const rule = await aRule({ conditions: { words: ['horoscoop'] }, ignoring: 'IGNORE' });
    const { id } = await receive({ headline: 'Horoscoop' });
    const command = { wireItemId: id, expectedRevision: 1 };
    await wire.features.get(IgnoreWireItem, { strict: false }).execute(admin, command);
    await archive(rule);
    expect(await receive({ version: 2, headline: 'Horoscoop', text: 'Meer.' })).toMatchObject({
      ...{ revision: 2, ignoredById: admin.id },
    });
    expect(await receive({ version: 3, headline: 'Iets anders' })).toMatchObject({
      ...{ revision: 3, ignoredAt: null, ignoredById: null },
    });
  });

  it('is settled without reading any rules, as long as they do not change', async () => {
    for (let more = 0; more < 20; more += 1) await aRule({ sectionId: sections.sport });
    await receive({ guid: 'urn:a', headline: 'Ajax wint' });
    const statements = await statementsOf(() => receive({ guid: 'urn:b', headline: 'Ajax wint weer' }));
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.filter((sql) => /wire_routing_rules|wire_media_topics/.test(sql))).toEqual([]);
  });

  it('says which rule placed it to those who read it, in one statement for all of them', async () => {
    await aRule({ sectionId: sections.sport });
    await aRule({ conditions: { words: ['wint'] }, priority: 'HIGH' });
    for (const guid of ['urn:a', 'urn:b', 'urn:c']) await receive({ guid, headline: 'Ajax wint' });
    const query =
      '{ wireItems(first: 10) { edges { node { priority section { slug } routedBy { decided reason rule { name } } } } } }';
    const reporter: Actor = { ...admin, role: 'REPORTER' };
    const { data, statements } = await wire.ask(query, {}, reporter);
    const { edges } = data?.['wireItems'] as { edges: { node: unknown }[] };
    expect(edges).toHaveLength(3);
    expect(edges[0]?.node).toEqual({
      priority: 'HIGH',
      section: { slug: 'sport' },
      routedBy: [
        { decided: ['SECTION'], reason: 'woord “ajax”', rule: { name: 'Regel' } },
        { decided: ['PRIORITY'], reason: 'woord “wint”', rule: { name: 'Regel' } },
      ],
    });
    expect(statements.filter((sql) => sql.includes('wire_routing_rules'))).toHaveLength(1);
    expect((await wire.ask(query)).problems).toEqual(['UNAUTHENTICATED']);
  });
});
