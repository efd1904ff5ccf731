import { openTaking, seen, type OpenTaking, type Shown } from '../testing/open-taking.js';

const text = 'De veerdienst over de fjord vaart weer. De storm is na drie dagen voorbij.';
const more = 'De eerste boot vertrok om zes uur met veertig reizigers aan boord.';
const third = 'De haven blijft voorlopig gesloten voor vrachtschepen uit het zuiden.';

interface Block {
  key: string;
  text: string;
}

let desk: OpenTaking;
beforeEach(async () => {
  desk = await openTaking();
});
afterEach(() => desk.close());

const blocks = async (at: Shown): Promise<Block[]> => {
  const { content } = await desk.show<{ content: { blocks: { key: string; runs: { text: string }[] }[] } }>(
    at,
    'content { blocks { ... on Paragraph { key runs { text } } } }',
  );
  return content.blocks.map(({ key, runs }) => ({ key, text: runs.map((run) => run.text).join('') }));
};
const texts = async (at: Shown) => (await blocks(at)).map((block) => block.text);
const states = async (at: Shown) => {
  const { provenance } = await desk.show<{ provenance: { state: string; agencies: string[] }[] }>(
    at,
    'provenance { state agencies }',
  );
  return provenance.map(({ state }) => state);
};
const upstream = async (at: Shown) => {
  const found = await desk.show<{ upstream: Record<string, unknown>[] }>(
    at,
    'upstream { revisionTaken revisionNow task isNotForWeb signal }',
  );
  return found.upstream;
};
const findings = async (at: Shown) => {
  const { readiness } = await desk.show<{ readiness: { code: string; severity: string }[] }>(
    at,
    'readiness { code severity }',
  );
  return readiness.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code);
};
const history = async (at: Shown) => {
  const { history: found } = await desk.show<{
    history: { edges: { node: { action: string; wireRevision: number | null; actor: { name: string } } }[] };
  }>(at, 'history(first: 50) { edges { node { action wireRevision actor { name } } } }');
  return found.edges.map(({ node }) => `${node.action} ${node.actor.name} ${node.wireRevision ?? '-'}`);
};
const edit = async (at: Shown, paragraphs: (Block | string)[]) =>
  desk.done('editManuscript', {
    ...seen(await desk.now(at)),
    content: {
      blocks: paragraphs.map((each) => ({
        paragraph: typeof each === 'string' ? { text: each } : { key: each.key, text: each.text },
      })),
    },
  });
const codes = async (name: string, input: object, actor = desk.editor) =>
  (await desk.mutate(name, input, actor)).userErrors.map(({ code }) => code);
const mergeInput = async (at: Shown) => {
  const { id: wireItemId, revision } = await desk.item('boot');
  return { ...seen(await desk.now(at)), wireItemId, revision };
};
const merge = async (at: Shown, guid: string, changes: object = {}) => {
  const { id: wireItemId, revision } = await desk.item(guid);
  return desk.mutate('mergeUpstream', { ...seen(await desk.now(at)), wireItemId, revision, ...changes });
};
const dismiss = async (at: Shown, guid: string, actor = desk.editor) => {
  const { id: wireItemId } = await desk.item(guid);
  const input = { ...seen(await desk.now(at)), wireItemId, reason: 'Nagebeld.' };
  return desk.mutate('dismissUpstream', input, actor);
};

describe('an item that is taken', () => {
  it('becomes a draft with its headline, dateline, credits and text, in the section of its source', async () => {
    await desk.send('boot', { text, more, headline: 'Veerdienst hervat' });
    const taken = await desk.take('boot', desk.reporter);

    const shown = await desk.show<Record<string, unknown>>(
      taken,
      `state section { slug } content { headline credits { code role } dateline { kind places } }`,
    );
    expect(shown).toMatchObject({
      state: 'DRAFT',
      section: { slug: 'nieuws' },
      content: {
        headline: 'Veerdienst hervat',
        credits: [
          { code: 'ANP', role: 'SOURCE' },
          { code: 'RTR', role: 'SOURCE' },
        ],
        dateline: { kind: 'PLACE', places: ['OSLO'] },
      },
    });
    expect(await texts(taken)).toEqual([text, more]);
    expect(await states(taken)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await findings(taken)).toEqual([]);
    expect(await history(taken)).toEqual(['create Rik 1']);
  });

  it('keeps notes to editors out of everything that readers could get', async () => {
    await desk.send('boot', { text, more, note: 'Niet voor publicatie: bel Jansen' });
    const taken = await desk.take('boot');

    const { upstream: from } = await desk.show<{ upstream: { notes: string[] }[] }>(
      taken,
      'upstream { notes }',
    );
    expect(from).toEqual([{ notes: ['Niet voor publicatie: bel Jansen'] }]);
    const shown = await desk.show(taken, 'preview { headline body { plainText } }');
    expect(JSON.stringify(shown)).not.toContain('Jansen');
  });

  it('warns when it was taken before, and names the manuscript', async () => {
    await desk.send('boot');
    const first = await desk.take('boot');
    desk.clock.advance(1_000);
    const { id: wireItemId } = await desk.item('boot');

    const again = await desk.mutate('takeWireItem', { wireItemId });
    expect(again.manuscript).not.toBeNull();
    expect(again.takenBefore).toEqual([{ id: first.id }]);
    const { data } = await desk.ask(
      'query ($id: ID!) { wireItem(id: $id) { takes { id } } }',
      { id: wireItemId },
      desk.reporter,
    );
    expect(data).toEqual({ wireItem: { takes: [{ id: again.manuscript?.id }, { id: first.id }] } });
  });

  it('is taken once when the request is repeated with its key', async () => {
    await desk.send('boot');
    const { id: wireItemId } = await desk.item('boot');
    const input = { wireItemId, idempotencyKey: 'een' };
    const [first, second] = [await desk.done('takeWireItem', input), await desk.done('takeWireItem', input)];
    expect(second.id).toBe(first.id);
    expect(await codes('takeWireItem', { ...input, revision: 1 })).toEqual(['KEY_REUSED']);
  });

  it('brings its embargo, and is not there for whoever may not see it', async () => {
    await desk.send('boot', { embargoed: '2026-03-09T12:00:00Z' });
    const { id: wireItemId } = await desk.item('boot');
    const { problems } = await desk.ask(
      'mutation ($input: TakeWireItemInput!) { takeWireItem(input: $input) { manuscript { id } } }',
      { input: { wireItemId } },
      desk.reporter,
    );
    expect(problems).toEqual(['NOT_FOUND']);

    const taken = await desk.take('boot');
    expect(await desk.show(taken, 'embargoedUntil')).toEqual({ embargoedUntil: '2026-03-09T12:00:00.000Z' });
    await expect(desk.publish(taken)).rejects.toThrow('UNDER_EMBARGO');
  });

  it('brings its keywords, which the newsroom edits, the agency changes and readers see', async () => {
    await desk.send('boot', { text, keywords: ['veerdienst', 'storm'] });
    const keywordsOf = async (at: Shown) =>
      (await desk.show<{ content: { keywords: string[] } }>(at, 'content { keywords }')).content.keywords;
    const taken = await desk.take('boot');
    expect(await keywordsOf(taken)).toEqual(['veerdienst', 'storm']);
    const change = async (keywords: string[] | null) =>
      desk.done('editManuscript', { ...seen(await desk.now(taken)), content: { keywords } });
    await change([' Oslo ', 'storm', 'storm']);
    expect(await keywordsOf(taken)).toEqual(['Oslo', 'storm']);
    await desk.publish(await desk.now(taken));
    const read = async () => {
      const { data } = await desk.ask('{ articles(first: 1) { edges { node { keywords } } } }');
      return (data?.['articles'] as { edges: { node: object }[] }).edges[0]?.node;
    };
    expect(await read()).toEqual({ keywords: ['Oslo', 'storm'] });

    await desk.send('boot', { version: 2, text, keywords: ['veerdienst', 'haven'] });
    expect(await codes('mergeUpstream', await mergeInput(taken))).toEqual(['UPSTREAM_CLASH']);
    const theirs = { choices: [{ field: 'keywords', take: 'THEIRS' }] };
    expect((await merge(taken, 'boot', theirs)).userErrors).toEqual([]);
    expect(await keywordsOf(taken)).toEqual(['veerdienst', 'haven']);
    await desk.send('boot', { version: 3, text });
    expect((await merge(taken, 'boot')).userErrors).toEqual([]);
    expect(await keywordsOf(taken)).toEqual([]);
    await change(null);
    await desk.publish(await desk.now(taken));
    expect(await read()).toEqual({ keywords: [] });
  });

  it('says until when it may be used, as the agency says last', async () => {
    await desk.send('boot', { text, expires: '2031-04-01T00:00:00+02:00' });
    const taken = await desk.take('boot');
    const expiry = (at: Shown) => desk.show(at, 'upstream { expiresAt } readiness { code }');
    expect(await expiry(taken)).toMatchObject({
      upstream: [{ expiresAt: '2031-03-31T22:00:00.000Z' }],
      readiness: [{ code: 'UPSTREAM_EXPIRES' }],
    });
    await desk.send('boot', { version: 2, text, expires: '2031-05-01T00:00:00Z' });
    expect(await expiry(taken)).toMatchObject({ upstream: [{ expiresAt: '2031-05-01T00:00:00.000Z' }] });
    await desk.send('boot', { version: 3, text });
    expect(await expiry(taken)).toMatchObject({ upstream: [{ expiresAt: '2031-05-01T00:00:00.000Z' }] });
  });

  it('waits for an editor when its embargo does not say until when', async () => {
    await desk.send('boot', { embargoed: '' });
    const taken = await desk.take('boot');
    expect(await upstream(taken)).toMatchObject([{ task: 'HOLD' }]);
    expect(await findings(taken)).toEqual(['UPSTREAM_HELD']);
    expect((await dismiss(taken, 'boot')).userErrors).toEqual([]);
    expect(await findings(taken)).toEqual([]);
  });

  it('is refused when the agency has taken it back', async () => {
    await desk.send('boot');
    await desk.send('boot', { version: 2, status: 'canceled' });
    const { id: wireItemId } = await desk.item('boot');
    expect(await codes('takeWireItem', { wireItemId })).toEqual(['UPSTREAM_KILLED']);
    expect(await codes('takeWireItem', { wireItemId, revision: 1 })).toEqual(['UPSTREAM_KILLED']);
  });

  it('is refused where there is no such revision, section or item', async () => {
    await desk.send('boot');
    const { id: wireItemId } = await desk.item('boot');
    expect(await codes('takeWireItem', { wireItemId, revision: 9 })).toEqual(['ITEM_REVISION_UNKNOWN']);
    expect(await codes('takeWireItem', { wireItemId, sectionId: 'x' })).toEqual(['SECTION_UNKNOWN']);
    await expect(desk.mutate('takeWireItem', { wireItemId: 'x' })).rejects.toThrow(
      'There is no such wire item.',
    );
  });

  it('stops the copy as long as text that is not for the web is in it', async () => {
    await desk.send('boot', { text, more, usageTerms: 'NOT FOR WEB' });
    const taken = await desk.take('boot');
    expect(await findings(taken)).toEqual(['UPSTREAM_NOT_FOR_WEB']);
    await edit(taken, ['Een eigen stuk over heel iets anders dan de boten.']);
    expect(await findings(taken)).toEqual([]);
  });
});

describe('text of an agency', () => {
  it('is known through edits, moves, and text that is pasted back without keys', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    const [lead, second] = (await blocks(taken)) as [Block, Block];

    await edit(taken, [second, { ...lead, text: text.replace('drie', 'vier') }, 'Wij vroegen de kapitein.']);
    expect(await states(taken)).toEqual(['UNCHANGED', 'EDITED', 'OWN']);
    await edit(taken, [text, more.replace('zes', 'zeven')]);
    expect(await states(taken)).toEqual(['UNCHANGED', 'EDITED']);
    await desk.done('restoreRevision', { ...seen(await desk.now(taken)), from: 1 });
    expect(await states(taken)).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it('must be credited as long as it is in the body, also when only the credit was removed', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.done('editManuscript', {
      ...seen(taken),
      content: { credits: [{ code: 'ANP', role: 'SOURCE' }] },
    });
    expect(await findings(taken)).toEqual(['AGENCY_NOT_CREDITED']);
  });
});

describe('a composite', () => {
  beforeEach(async () => {
    await desk.send('boot', { text, more });
    await desk.send('haven', { text: third, more: 'Dat zegt de havenmeester.', dateline: 'BERGEN (DPA)' });
  });

  it('has the paragraphs where they are wanted, and the credits of both', async () => {
    const taken = await desk.take('boot');
    const [lead] = await blocks(taken);
    const { id: wireItemId } = await desk.item('haven');
    const input = { ...seen(taken), wireItemId, paragraphs: [1], afterBlock: lead?.key };
    const added = await desk.done('addWireItem', input);

    expect(await texts(added)).toEqual([text, third, more]);
    const { content } = await desk.show<{ content: { credits: { code: string }[] } }>(
      added,
      'content { credits { code } }',
    );
    expect(content.credits.map(({ code }) => code)).toEqual(['ANP', 'RTR', 'DPA']);
    const { provenance } = await desk.show<{
      provenance: { agencies: string[]; wireItem: { id: string } }[];
    }>(added, 'provenance { agencies wireItem { id } }');
    expect(provenance.map(({ agencies }) => agencies)).toEqual([['ANP', 'RTR'], ['DPA'], ['ANP', 'RTR']]);
    expect(provenance[1]?.wireItem.id).toBe(wireItemId);
  });

  it('is refused paragraphs that do not exist, and another revision of what was taken', async () => {
    const taken = await desk.take('boot');
    const { id: haven } = await desk.item('haven');
    expect(await codes('addWireItem', { ...seen(taken), wireItemId: haven, paragraphs: [9] })).toEqual([
      'ITEM_HAS_NO_TEXT',
    ]);
    const { id: boot } = await desk.send('boot', { version: 2, text: `${text} Meer.`, more });
    expect(await codes('addWireItem', { ...seen(await desk.now(taken)), wireItemId: boot })).toEqual([
      'ALREADY_TAKEN',
    ]);
  });

  it('hears of both items, and merges one without the other', async () => {
    const taken = await desk.take('boot');
    const { id: wireItemId } = await desk.item('haven');
    await desk.done('addWireItem', { ...seen(taken), wireItemId });
    await desk.send('haven', {
      version: 2,
      text: third.replace('zuiden', 'westen'),
      more: 'Dat zegt de havenmeester.',
      dateline: 'BERGEN (DPA)',
    });

    expect(await upstream(taken)).toMatchObject([{ task: null }, { task: 'UPDATE' }]);
    expect((await merge(taken, 'haven')).userErrors).toEqual([]);
    expect(await texts(taken)).toEqual([
      text,
      more,
      third.replace('zuiden', 'westen'),
      'Dat zegt de havenmeester.',
    ]);
  });

  it('is stopped by a kill of either', async () => {
    const taken = await desk.take('boot');
    const { id: wireItemId } = await desk.item('haven');
    await desk.done('addWireItem', { ...seen(taken), wireItemId });
    await desk.send('haven', { version: 2, status: 'canceled' });
    expect(await findings(taken)).toEqual(['UPSTREAM_KILLED']);
  });
});

describe('an update', () => {
  it('shows on what was made of the item, and nobody’s edit is in conflict with it', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', { version: 2, text: text.replace('drie', 'vier'), more, signal: 'sig:update' });

    expect(await upstream(taken)).toEqual([
      { revisionTaken: 1, revisionNow: 2, task: 'UPDATE', isNotForWeb: false, signal: 'UPDATE' },
    ]);
    await desk.send('haven', { text: third });
    const open = await desk.ask(
      '{ wireItems(filter: { hasUpdate: true }) { edges { node { id } } totalCount } rest: wireItems(filter: { hasUpdate: false }) { totalCount } }',
      {},
      desk.editor,
    );
    const { id: itemId } = await desk.item('boot');
    expect(open.data).toEqual({
      wireItems: { edges: [{ node: { id: itemId } }], totalCount: 1 },
      rest: { totalCount: 1 },
    });
    expect((await desk.now(taken)).version).toBe(taken.version);
    expect(await findings(taken)).toEqual([]);
    const {
      upstream: [one],
    } = await desk.show<{ upstream: [{ changes: { differences: { field: string }[] } }] }>(
      taken,
      'upstream { changes { differences { field } } }',
    );
    expect(one.changes.differences.map(({ field }) => field)).toContain('body');
    expect(await desk.announcements()).toContainEqual(
      expect.objectContaining({ type: 'upstreamChanged', articleId: taken.articleId, task: 'UPDATE' }),
    );
    const listed = await desk.ask(
      '{ manuscripts(filter: { upstreamTasks: [UPDATE] }) { edges { node { id } } } }',
      {},
      desk.editor,
    );
    expect(listed.data).toEqual({ manuscripts: { edges: [{ node: { id: taken.id } }] } });
  });

  it('is merged where only one side has changed something', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    const [lead, second] = (await blocks(taken)) as [Block, Block];
    await edit(taken, [lead, { ...second, text: `${more} Dat was vroeg.` }, 'Wij vroegen de kapitein.']);
    await desk.send('boot', { version: 2, headline: 'Boot vaart', text: text.replace('drie', 'vier'), more });

    const merged = await merge(taken, 'boot');
    expect(merged.userErrors).toEqual([]);
    expect(await texts(taken)).toEqual([
      text.replace('drie', 'vier'),
      `${more} Dat was vroeg.`,
      'Wij vroegen de kapitein.',
    ]);
    expect(await desk.show(taken, 'content { headline }')).toEqual({ content: { headline: 'Boot vaart' } });
    expect(await upstream(taken)).toMatchObject([{ revisionTaken: 2, task: null }]);
    expect((await history(taken))[0]).toBe('edit Eva 2');
    expect((await merge(taken, 'boot')).userErrors.map(({ code }) => code)).toEqual(['NO_UPSTREAM_NEWS']);
  });

  it('is not decided in silence where both have changed the same paragraph', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    const [lead, second] = (await blocks(taken)) as [Block, Block];
    const ours = text.replace('voorbij', 'uitgeraasd');
    await edit(taken, [{ ...lead, text: ours }, second]);
    const theirs = text.replace('drie', 'vier');
    await desk.send('boot', { version: 2, text: theirs, more });

    const { upstream: shown } = await desk.show<{ upstream: { clashes: object[] }[] }>(
      taken,
      'upstream { clashes { field blockKey base theirs yours } }',
    );
    const { key: blockKey } = lead;
    expect(shown).toEqual([{ clashes: [{ field: 'blocks', blockKey, base: text, theirs, yours: ours }] }]);
    const before = await desk.now(taken);
    expect((await merge(taken, 'boot')).userErrors).toMatchObject([
      { code: 'UPSTREAM_CLASH', field: ['choices'] },
    ]);
    expect(await desk.now(taken)).toEqual(before);

    const choices = [{ field: 'blocks', blockKey, take: 'THEIRS' }];
    expect((await merge(taken, 'boot', { choices })).userErrors).toEqual([]);
    expect(await texts(taken)).toEqual([theirs, more]);
  });

  it('asks for a choice of headline too', async () => {
    await desk.send('boot', { headline: 'Veerdienst hervat' });
    const taken = await desk.take('boot');
    await desk.done('editManuscript', { ...seen(taken), content: { headline: 'Eindelijk weer een boot' } });
    await desk.send('boot', { version: 2, headline: 'Veerdienst weer gestaakt' });

    expect((await merge(taken, 'boot')).userErrors).toMatchObject([{ code: 'UPSTREAM_CLASH' }]);
    const choices = [{ field: 'headline', take: 'OURS' }];
    expect((await merge(taken, 'boot', { choices })).userErrors).toEqual([]);
    expect(await desk.show(taken, 'content { headline }')).toEqual({
      content: { headline: 'Eindelijk weer een boot' },
    });
  });

  it('is merged only as it was read', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', { version: 2, text: `${text} Twee.`, more });
    await desk.send('boot', { version: 3, text: `${text} Drie.`, more });
    expect((await merge(taken, 'boot', { revision: 2 })).userErrors).toMatchObject([
      { code: 'REVISION_IS_NOT_CURRENT', field: ['revision'] },
    ]);
  });

  it('is dismissed by one editor, and comes back with the next', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', { version: 2, text: `${text} Twee.`, more });
    await expect(dismiss(taken, 'boot', desk.reporter)).rejects.toThrow();
    expect((await dismiss(taken, 'boot')).userErrors).toEqual([]);
    expect(await upstream(taken)).toMatchObject([{ revisionTaken: 1, task: null }]);
    expect((await dismiss(taken, 'boot')).userErrors.map(({ code }) => code)).toEqual(['NO_UPSTREAM_NEWS']);
    await desk.send('boot', { version: 3, text: `${text} Drie.`, more });
    expect(await upstream(taken)).toMatchObject([{ revisionNow: 3, task: 'UPDATE' }]);
  });

  it('that comes in late changes nothing', async () => {
    await desk.send('boot', { version: 3, text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', { version: 2, text: `${text} Oud.`, more });
    expect(await upstream(taken)).toMatchObject([{ task: null }]);
  });

  it('brings its embargo to a draft', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', { version: 2, text, more, embargoed: '2026-03-09T12:00:00Z' });
    expect(await desk.show(taken, 'embargoedUntil')).toEqual({ embargoedUntil: '2026-03-09T12:00:00.000Z' });
    expect((await history(taken))[0]).toBe('noteUpstream Wire 2');
  });
});

describe('a correction', () => {
  const correction = { version: 2, text: text.replace('drie', 'vier'), more, signal: 'sig:correction' };

  it('stops copy made of an item of a source that says so, until it is merged', async () => {
    await desk.useSource({ correctionsBlock: true });
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', correction);

    expect(await upstream(taken)).toMatchObject([{ task: 'CORRECTION' }]);
    expect(await codes('submitManuscript', seen(await desk.now(taken)))).toEqual(['UPSTREAM_CORRECTED']);
    expect((await merge(taken, 'boot')).userErrors).toEqual([]);
    expect(await findings(taken)).toEqual([]);
    await desk.publish(await desk.now(taken));
  });

  it('is an update of any other source', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', correction);
    expect(await upstream(taken)).toMatchObject([{ task: 'UPDATE' }]);
  });

  it('calls off a schedule, and says so', async () => {
    await desk.useSource({ correctionsBlock: true });
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.done('scheduleManuscript', {
      ...seen(taken),
      revision: taken.revision,
      localTime: '2026-03-09T09:00',
      timeZone: 'Europe/Amsterdam',
    });
    await desk.send('boot', correction);
    expect(await desk.now(taken)).toMatchObject({ state: 'APPROVED' });
    expect(await desk.show(taken, 'missedSchedule { reasons }')).toEqual({
      missedSchedule: { reasons: ['UPSTREAM_CORRECTED'] },
    });
    expect((await history(taken)).slice(0, 2)).toEqual(['missSchedule Wire -', 'noteUpstream Wire 2']);
  });
});

describe('a kill', () => {
  const killed = { version: 2, status: 'canceled' as const };

  it('stops a draft until two editors have dismissed it', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', killed);

    expect(await findings(taken)).toEqual(['UPSTREAM_KILLED']);
    await expect(desk.publish(await desk.now(taken))).rejects.toThrow('UPSTREAM_KILLED');
    expect((await merge(taken, 'boot')).userErrors.map(({ code }) => code)).toContain('UPSTREAM_KILLED');

    expect((await dismiss(taken, 'boot')).userErrors).toEqual([]);
    expect(await findings(taken)).toEqual(['UPSTREAM_KILLED']);
    expect((await dismiss(taken, 'boot')).userErrors.map(({ code }) => code)).toEqual([
      'SECOND_PERSON_NEEDED',
    ]);
    expect((await dismiss(taken, 'boot', desk.second)).userErrors).toEqual([]);
    expect(await findings(taken)).toEqual([]);
  });

  it('is not undone by what the agency sends after it', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.send('boot', killed);
    await desk.send('boot', { version: 3, text, more });
    expect(await upstream(taken)).toMatchObject([{ task: 'KILL' }]);
    expect((await merge(taken, 'boot')).userErrors.map(({ code }) => code)).toEqual(['UPSTREAM_KILLED']);
  });

  it('leaves an article alone of which only an edit has text of the item', async () => {
    await desk.send('haven', { text: third });
    const taken = await desk.take('haven');
    await desk.publish(taken);
    desk.clock.advance(1_000);
    await desk.useSource({ autoWithdraw: true });
    await desk.send('boot', { text, more });
    const { id: wireItemId } = await desk.item('boot');
    await desk.done('addWireItem', { ...seen(await desk.now(taken)), wireItemId });
    await desk.send('boot', killed);
    expect(await desk.live(taken)).toBe(true);
    expect(await findings(taken)).toContain('UPSTREAM_KILLED');
  });

  it('marks a live article, also one with an edit in review, for every editor', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.publish(taken);
    await edit(taken, [text, more, 'Een nieuwe alinea.']);
    await desk.done('submitManuscript', seen(await desk.now(taken)));
    await desk.send('boot', killed);

    expect(await desk.live(taken)).toBe(true);
    const { data } = await desk.ask(
      '{ manuscripts(filter: { upstreamTasks: [KILL] }) { edges { node { id state } } } }',
      {},
      desk.second,
    );
    expect(data).toEqual({ manuscripts: { edges: [{ node: { id: taken.id, state: 'IN_REVIEW' } }] } });
    expect(await codes('approveManuscript', seen(await desk.now(taken)))).toContain('UPSTREAM_KILLED');
    expect(await desk.announcements()).toContainEqual(
      expect.objectContaining({ type: 'upstreamChanged', articleId: taken.articleId, task: 'KILL' }),
    );
  });

  it('takes a live article offline at once where the source may, with the agency’s reason', async () => {
    await desk.useSource({ autoWithdraw: true });
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.publish(taken);
    await desk.send('boot', { ...killed, note: 'Bron trekt verhaal in' });

    expect(await desk.live(taken)).toBe(false);
    expect(await desk.now(taken)).toMatchObject({ state: 'UNPUBLISHED' });
    const { history: found } = await desk.show<{
      history: { edges: { node: { comment: string | null } }[] };
    }>(taken, 'history(first: 50) { edges { node { comment } } }');
    expect(found.edges[0]?.node.comment).toBe('Bron trekt verhaal in');
  });

  it('takes an article down that an embargo hides, so that it is not shown when the embargo ends', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.publish(taken);
    await desk.done('setEmbargo', { ...seen(await desk.now(taken)), at: '2026-03-09T12:00:00Z' });
    await desk.send('boot', killed);
    expect(await desk.now(taken)).toMatchObject({ state: 'UNPUBLISHED' });
    expect(await desk.live(taken)).toBe(false);
  });

  it.each(['spikeManuscript', 'killArticle'])('is heard by what %s has ended', async (name) => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    if (name === 'killArticle') await desk.publish(taken);
    const reason = name === 'killArticle' ? { reason: 'Ingetrokken.' } : {};
    await desk.done(name, { ...seen(await desk.now(taken)), ...reason });
    await desk.send('boot', killed);
    expect(await upstream(taken)).toMatchObject([{ task: 'KILL' }]);
  });

  it('calls off what was scheduled', async () => {
    await desk.send('boot', { text, more });
    const taken = await desk.take('boot');
    await desk.done('scheduleManuscript', {
      ...seen(taken),
      revision: taken.revision,
      localTime: '2026-03-09T09:00',
      timeZone: 'Europe/Amsterdam',
    });
    await desk.send('boot', killed);
    expect(await desk.now(taken)).toMatchObject({ state: 'APPROVED' });
  });

  it('that came in before its item is remembered', async () => {
    await desk.send('boot', killed);
    await desk.send('boot', { version: 1, text, more });
    const { id: wireItemId } = await desk.item('boot');
    expect(await codes('takeWireItem', { wireItemId, revision: 2 })).toEqual(['UPSTREAM_KILLED']);
  });
});
