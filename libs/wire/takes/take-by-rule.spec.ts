import { CreateRoutingRule, type CreateRoutingRuleCommand } from '../routing/create-routing-rule.js';
import { admin } from '../testing/open-wire.js';
import { openTaking, type OpenTaking, type Shown } from '../testing/open-taking.js';

const text =
  'De veerdienst over de fjord vaart weer na drie dagen van zware storm langs de hele zuidkust van het land, en de haven van de hoofdstad is sinds vanochtend vroeg weer open voor alle schepen.';

let desk: OpenTaking;
beforeEach(async () => {
  desk = await openTaking();
});
afterEach(() => desk.close());

async function aRule(changes: Partial<CreateRoutingRuleCommand> = { taking: 'TAKE' }): Promise<void> {
  const rule = { name: 'Veerboten', conditions: { words: ['veerdienst'] }, ...changes };
  const made = await desk.features.get(CreateRoutingRule, { strict: false }).execute(admin, rule);
  if (!('rule' in made)) throw new Error(JSON.stringify(made));
}

interface Draft extends Shown {
  createdBy: { name: string };
  content: { headline: string; sectionId: string | null };
  upstream: { revisionTaken: number; revisionNow: number; task: string | null }[];
}

async function drafts(): Promise<Draft[]> {
  const { data, errors } = await desk.ask(
    `{ manuscripts { edges { node { id articleId version revision state createdBy { name }
       content { headline sectionId } upstream { revisionTaken revisionNow task } } } } }`,
    {},
    desk.editor,
  );
  if (!data) throw new Error(errors.join());
  return (data['manuscripts'] as { edges: { node: Draft }[] }).edges.map(({ node }) => node);
}

describe('with a rule that has items taken', () => {
  it('a draft is made of an item that comes in, by the wire, in the section it goes to', async () => {
    await aRule();
    await desk.send('boot', { text });
    await desk.send('bal', { headline: 'Ajax wint', text: 'Ajax heeft gewonnen.' });
    expect(await drafts()).toMatchObject([
      {
        ...{ state: 'DRAFT', createdBy: { name: 'Wire' } },
        content: { headline: 'Veerdienst hervat', sectionId: desk.sectionId },
        upstream: [{ revisionTaken: 1, revisionNow: 1, task: null }],
      },
    ]);
    const query = '{ wireItems { edges { node { takes { id } routedBy { decided rule { name } } } } } }';
    expect((await desk.ask(query, {}, desk.editor)).data).toMatchObject({
      wireItems: {
        edges: [
          { node: { takes: [], routedBy: [] } },
          {
            node: {
              takes: [{ id: expect.any(String) as string }],
              routedBy: [{ decided: ['TAKING'], rule: { name: 'Veerboten' } }],
            },
          },
        ],
      },
    });
  });

  it('one draft is made of an item, whatever comes in of it', async () => {
    await aRule();
    await desk.send('boot', { text });
    await desk.send('boot', { text });
    await desk.send('boot', { version: 3, text: `${text} Dat zegt de haven.` });
    await desk.send('boot', { version: 2, text: `${text} Dat zegt de schipper.` });
    expect(await drafts()).toMatchObject([
      { upstream: [{ revisionTaken: 1, revisionNow: 2, task: 'UPDATE' }] },
    ]);
  });

  it('none is made of another telling of a story that was taken, by the rule or by a person', async () => {
    await desk.send('boot', { text });
    await desk.take('boot');
    await aRule();
    await desk.send('veer', { text, dateline: 'OSLO (ANP/AFP)' });
    expect((await desk.item('veer')).groupId).toBe((await desk.item('boot')).groupId);
    expect((await desk.item('veer')).groupId).not.toBeNull();
    expect(await drafts()).toHaveLength(1);
  });

  it('an item is taken when a revision of it comes in that the rule is for', async () => {
    await aRule();
    await desk.send('boot', { headline: 'Boot hervat', text });
    expect(await drafts()).toEqual([]);
    await desk.send('boot', { version: 2, text });
    expect(await drafts()).toMatchObject([{ upstream: [{ revisionTaken: 2 }] }]);
  });

  it.each([
    ['is ignored', {}, { ignoring: 'IGNORE' }],
    ['is left by a rule before', {}, { taking: 'LEAVE' }],
    ['is taken back', { status: 'canceled' }, {}],
    ['is for the newsroom', { signal: 'sig:advisory' }, {}],
  ] as const)('none is made of an item that %s, which is stored', async (_, item, before) => {
    if (Object.keys(before).length > 0) await aRule(before);
    await aRule();
    expect(await desk.send('boot', { ...item })).toMatchObject({ revision: 1 });
    expect(await drafts()).toEqual([]);
  });

  it('the embargo of the item binds the draft', async () => {
    await aRule();
    await desk.send('boot', { text, embargoed: '2031-03-03T06:00:00Z' });
    const [draft] = await drafts();
    if (!draft) throw new Error('There is no draft.');
    expect(await desk.show(draft, 'embargoedUntil')).toEqual({ embargoedUntil: '2031-03-03T06:00:00.000Z' });
  });
});

it('trying a rule says what would be taken', async () => {
  await desk.send('boot', { text });
  const query = `query ($input: TryRoutingRuleInput!) { tryRoutingRule(input: $input) {
    tried { changed changes { isTakenNow isTakenThen item { headline } } } } }`;
  const input = { conditions: { words: ['veerdienst'] }, taking: 'TAKE' };
  expect((await desk.ask(query, { input }, admin)).data).toEqual({
    tryRoutingRule: {
      tried: {
        changed: 1,
        changes: [{ isTakenNow: false, isTakenThen: true, item: { headline: 'Veerdienst hervat' } }],
      },
    },
  });
  expect(await drafts()).toEqual([]);
});
