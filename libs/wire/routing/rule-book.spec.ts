import type { NewsItem } from '@kopij/formats';
import type { RoutedItem } from '../items/add-revision.js';
import { RuleBook } from './rule-book.js';
import type { RoutingRuleEntity, RuleConditions } from './routing-rule.entity.js';
import { TopicTree } from './topic-tree.js';

/** Small, in the shape of the real one: sport, football below it, and a competition below that. */
const topics = new TopicTree([
  { code: '15000000', parent: null },
  { code: '20001065', parent: '15000000' },
  { code: '20001066', parent: '20001065' },
  { code: '11000000', parent: null },
]);

function aRule(conditions: RuleConditions, changes: Partial<RoutingRuleEntity> = {}): RoutingRuleEntity {
  const id = changes.id ?? 'rule';
  return {
    ...{ id, version: 1, position: 0, name: id, sourceId: null, conditions },
    ...{ sectionId: 'sport', priority: null, ignoring: null, taking: null, createdAt: '', archivedAt: null },
    ...changes,
  };
}

type Told = Partial<
  Pick<NewsItem, 'headline' | 'keywords' | 'subjects' | 'signal' | 'dateline'> &
    Pick<RoutedItem, 'language' | 'urgency' | 'sourceId'>
>;

function anItem({ language = 'nl-NL', urgency = null, sourceId = 'anp', ...told }: Told = {}): RoutedItem {
  const said = { headline: null, keywords: [], subjects: [], signal: 'NONE', dateline: null, ...told };
  return { sourceId, language, urgency, item: said as unknown as NewsItem };
}

const dateline = (...places: string[]) => ({ places, region: [], agencies: [], date: null });
const subject = (scheme: string | null, code: string | null, name: string | null = null) => ({
  subjects: [{ scheme, code, name }],
});

describe('a rule', () => {
  it.each<[RuleConditions, Told, string]>([
    [{ subjects: ['SPO'] }, subject('ANPCatCodes', 'SPO'), 'SUBJECT SPO'],
    [{ subjects: ['anpcatcodes:spo'] }, subject('ANPCatCodes', 'SPO'), 'SUBJECT anpcatcodes:spo'],
    [{ subjects: ['x', 'Sport'] }, subject(null, null, 'SPORT'), 'SUBJECT Sport'],
    [{ subjects: ['subj:15054000'] }, subject('subj', '15054000'), 'SUBJECT subj:15054000'],
    [{ mediaTopics: ['20001065'] }, subject('medtop', '20001065'), 'MEDIA_TOPIC 20001065'],
    [{ mediaTopics: ['15000000'] }, subject('medtop', '20001066'), 'MEDIA_TOPIC 20001066 < 15000000'],
    [{ mediaTopics: ['29999999'] }, subject('medtop', '29999999'), 'MEDIA_TOPIC 29999999'],
    [{ words: ['voetbal'] }, { headline: 'Voetbal: Ajax wint' }, 'WORD voetbal'],
    [{ words: ['Sao Paulo'] }, { headline: 'Onrust in São Paulo.' }, 'WORD Sao Paulo'],
    [{ words: ['den haag'] }, { keywords: ['politie', 'Den Haag'] }, 'WORD den haag'],
    [{ language: 'nl' }, { language: 'nl' }, 'LANGUAGE nl'],
    [{ language: 'nl' }, { language: 'nl-BE' }, 'LANGUAGE nl'],
    [{ language: 'nl-nl' }, { language: 'nl-NL' }, 'LANGUAGE nl-nl'],
    [{ signals: ['ALERT', 'CANCEL'] }, { signal: 'ALERT' }, 'SIGNAL ALERT'],
    [{ urgencyTo: 3 }, { urgency: 3 }, 'URGENCY 3'],
    [{ urgencyFrom: 4 }, { urgency: 9 }, 'URGENCY 9'],
    [{ urgencyFrom: 2, urgencyTo: 2 }, { urgency: 2 }, 'URGENCY 2'],
    [{ places: ['belem'] }, { dateline: dateline('WASHINGTON', 'BELÉM') }, 'PLACE belem'],
  ])('with %j matches %j, by %s', (conditions, told, met) => {
    const { sectionId, by } = new RuleBook([aRule(conditions)], topics).route(anItem(told));
    expect(sectionId).toBe('sport');
    expect(by).toHaveLength(1);
    const because = by[0]?.because.map(
      ({ condition, value, under }) => `${condition} ${value}${under === undefined ? '' : ` < ${under}`}`,
    );
    expect(because).toEqual([met]);
  });

  it.each<[RuleConditions, Told]>([
    [{ subjects: ['SP'] }, subject('ANPCatCodes', 'SPO')],
    [{ subjects: ['dpa:SPO'] }, subject('ANPCatCodes', 'SPO')],
    [{ mediaTopics: ['20001066'] }, subject('medtop', '20001065')],
    [{ mediaTopics: ['11000000'] }, subject('medtop', '20001066')],
    [{ mediaTopics: ['15000000'] }, subject('subj', '15000000')],
    [{ words: ['voet'] }, { headline: 'Voetbal' }],
    [{ words: ['haag politie'] }, { keywords: ['Den Haag', 'politie'] }],
    [{ words: ['ajax wint'] }, { headline: 'Ajax', keywords: ['wint'] }],
    [{ language: 'nl-BE' }, { language: 'nl' }],
    [{ language: 'n' }, { language: 'nl' }],
    [{ language: 'nl' }, { language: null }],
    [{ language: 'nl' }, { language: 'nld' }],
    [{ signals: ['ALERT'] }, { signal: 'UPDATE' }],
    [{ urgencyTo: 3 }, { urgency: 4 }],
    [{ urgencyTo: 3 }, { urgency: null }],
    [{ urgencyTo: 3 }, { urgency: 0 }],
    [{ urgencyFrom: 4 }, { urgency: 3 }],
    [{ places: ['OSLO'] }, { dateline: dateline('OSLOFJORD') }],
    [{ places: ['OSLO'] }, { dateline: null }],
    [{}, {}],
  ])('with %j does not match %j', (conditions, told) => {
    const route = new RuleBook([aRule(conditions)], topics).route(anItem(told));
    expect(route).toEqual({ sectionId: null, priority: null, ignoring: null, taking: null, by: [] });
  });

  it('matches only what meets all of its conditions', () => {
    const book = new RuleBook([aRule({ language: 'nl', words: ['ajax'] }, { sourceId: 'anp' })], topics);
    const told = { headline: 'Ajax wint' };
    expect(book.route(anItem(told)).by[0]?.because.map(({ condition }) => condition)).toEqual([
      'SOURCE',
      'LANGUAGE',
      'WORD',
    ]);
    expect(book.route(anItem({ ...told, sourceId: 'afp' })).by).toEqual([]);
    expect(book.route(anItem({ ...told, language: 'en' })).by).toEqual([]);
    expect(book.route(anItem({ headline: 'PSV wint' })).by).toEqual([]);
  });

  it('has its way in what no rule before it has decided', () => {
    const of = { words: ['ajax'] };
    const rules = [
      aRule(of, { id: 'first', sectionId: null, priority: 'HIGH' }),
      aRule(of, { id: 'second', sectionId: 'sport', priority: 'LOW', ignoring: 'KEEP' }),
      aRule({ words: ['psv'] }, { id: 'other', sectionId: 'elders' }),
      aRule(of, { id: 'third', sectionId: 'elders', ignoring: 'IGNORE', taking: 'TAKE' }),
    ];
    const route = new RuleBook(rules, topics).route(anItem({ headline: 'Ajax wint' }));
    expect(route).toMatchObject({ sectionId: 'sport', priority: 'HIGH', ignoring: 'KEEP', taking: 'TAKE' });
    expect(route.by.map(({ ruleId, decided }) => [ruleId, decided])).toEqual([
      ['first', ['PRIORITY']],
      ['second', ['SECTION', 'IGNORING']],
      ['third', ['TAKING']],
    ]);
  });

  it('reads an item that names a thousand things as far as it can be looked at', () => {
    const first = aRule({ words: ['veerdienst'] });
    const padding = 'Zoveel woorden '.repeat(1_000);
    const book = new RuleBook([first], topics);
    expect(book.route(anItem({ headline: `Veerdienst ${padding}` })).by).toHaveLength(1);
    expect(book.route(anItem({ headline: `${padding} veerdienst` })).by).toEqual([]);
    const keywords = [...Array.from({ length: 200 }, () => 'woord'), 'veerdienst'];
    expect(book.route(anItem({ keywords })).by).toEqual([]);
    expect(book.route(anItem({ keywords: keywords.toReversed() })).by).toHaveLength(1);
  });
});

describe('the tree of topics', () => {
  it('ends where topics stand above each other in a circle', () => {
    const circle = new TopicTree([
      { code: '1', parent: '2' },
      { code: '2', parent: '1' },
    ]);
    expect(circle.lineOf('1')).toEqual(['1', '2']);
  });
});
