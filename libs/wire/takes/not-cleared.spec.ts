import { CarryOutDue } from '@kopij/articles';
import type { Actor } from '@kopij/editorial';
import { openTaking, seen, type OpenTaking, type Shown } from '../testing/open-taking.js';

const text = 'De veerdienst over de fjord vaart weer. De storm is na drie dagen voorbij.';
const more = 'De eerste boot vertrok om zes uur met veertig reizigers aan boord.';
const killed = { version: 2, status: 'canceled' as const };
const correction = { version: 2, text: text.replace('drie', 'vier'), more, signal: 'sig:correction' };

let desk: OpenTaking;
beforeEach(async () => {
  desk = await openTaking();
});
afterEach(() => desk.close());

const tasks = async (at: Shown) =>
  (await desk.show<{ upstream: { task: string | null }[] }>(at, 'upstream { task }')).upstream.map(
    ({ task }) => task,
  );
const texts = async (at: Shown) => {
  const { content } = await desk.show<{ content: { blocks: { runs: { text: string }[] }[] } }>(
    at,
    'content { blocks { ... on Paragraph { runs { text } } } }',
  );
  return content.blocks.map(({ runs }) => runs.map((run) => run.text).join(''));
};
const input = async (at: Shown, guid: string, said: object = {}) => ({
  ...seen(await desk.now(at)),
  wireItemId: (await desk.item(guid)).id,
  ...said,
});
const codes = async (name: string, said: object, actor: Actor = desk.editor) =>
  (await desk.mutate(name, said, actor)).userErrors.map(({ code }) => code);
const taken = async () => {
  await desk.send('boot', { text, more });
  return desk.take('boot');
};

describe('what an agency asks', () => {
  it('is not cleared by adding more of the revision that was taken', async () => {
    const at = await taken();
    await desk.send('boot', killed);
    await desk.send('boot', { version: 3, text, more });
    const added = await input(at, 'boot', { revision: 1, paragraphs: [1] });
    expect(await codes('addWireItem', added, desk.reporter)).toEqual([]);
    expect(await tasks(at)).toEqual(['KILL']);
  });

  it.each([
    ['an embargo', { embargoed: '2026-03-09T12:00:00Z' }, 'UNDER_EMBARGO'],
    ['an embargo without an end', { embargoed: '' }, 'UPSTREAM_HELD'],
    ['that it is not for the web', { usageTerms: 'NOT FOR WEB' }, 'UPSTREAM_NOT_FOR_WEB'],
    ['a correction', { signal: 'sig:correction' }, 'UPSTREAM_CORRECTED'],
  ])('holds for an older revision too, where the newest has %s', async (_, changes, code) => {
    await desk.useSource({ correctionsBlock: true });
    await desk.send('boot', { text, more });
    const { id: wireItemId } = await desk.send('boot', {
      version: 2,
      text: `${text} Meer.`,
      more,
      ...changes,
    });
    const at = await desk.done('takeWireItem', { wireItemId, revision: 1 });
    await expect(desk.publish(at)).rejects.toThrow(code);
  });

  it('is not cleared by a reporter, whatever they choose', async () => {
    await desk.useSource({ correctionsBlock: true });
    const at = await taken();
    await desk.send('boot', correction);
    const merge = await input(at, 'boot', { revision: 2 });
    expect(await codes('mergeUpstream', merge, desk.reporter)).toEqual(['NOT_AN_EDITOR']);
    expect(await codes('mergeUpstream', merge)).toEqual([]);
  });

  it.each([
    ['a kill', killed],
    ['a correction', correction],
    ['that it is not for the web', { version: 2, text, more, usageTerms: 'NOT FOR WEB' }],
  ])('keeps an article from being shown when its embargo ends: %s', async (_, changes) => {
    await desk.useSource({ correctionsBlock: true });
    const at = await taken();
    await desk.publish(at);
    await desk.send('boot', changes);
    const until = { at: '2026-03-09T12:00:00Z' };
    await desk.done('setEmbargo', { ...seen(await desk.now(at)), ...until });
    desk.clock.set(new Date('2026-03-10T12:00:00Z'));
    while (await desk.features.get(CarryOutDue, { strict: false }).next());
    expect(await desk.live(at)).toBe(false);
    expect(await desk.now(at)).toMatchObject({ state: 'UNPUBLISHED' });
  });

  it('lengthens the embargo that hides an article', async () => {
    const at = await taken();
    await desk.publish(at);
    await desk.done('setEmbargo', { ...seen(await desk.now(at)), at: '2026-03-09T12:00:00Z' });
    await desk.send('boot', { version: 2, text, more, embargoed: '2026-03-11T12:00:00Z' });
    desk.clock.set(new Date('2026-03-10T12:00:00Z'));
    while (await desk.features.get(CarryOutDue, { strict: false }).next());
    expect(await desk.live(at)).toBe(false);
    desk.clock.set(new Date('2026-03-12T12:00:00Z'));
    while (await desk.features.get(CarryOutDue, { strict: false }).next());
    expect(await desk.live(at)).toBe(true);
  });

  it('withdraws what is live also where its reason shows nothing', async () => {
    await desk.useSource({ autoWithdraw: true });
    const at = await taken();
    await desk.publish(at);
    await desk.send('boot', { ...killed, note: '&#x200B;' });
    expect(await desk.live(at)).toBe(false);
  });

  it('is not told to a token that may not read the wire', async () => {
    const at = await taken();
    await desk.send('boot', correction);
    const writer: Actor = { ...desk.editor, scopes: ['WRITE'] };
    const shown = await desk.show(
      at,
      'upstream { task signal wireItem { id } changes { from } clashes { field } } provenance { wireItem { id } }',
      writer,
    );
    expect(shown).toEqual({
      upstream: [{ task: 'UPDATE', signal: null, wireItem: null, changes: null, clashes: [] }],
      provenance: [{ wireItem: null }, { wireItem: null }],
    });
  });
});

describe('paragraphs that are added', () => {
  const haven = { dateline: 'BERGEN (DPA)', text: 'De haven blijft dicht voor vrachtschepen.' };
  beforeEach(async () => {
    await desk.send('haven', { ...haven, more: 'Dat zegt de havenmeester van Bergen.' });
  });

  it('leave the keys of those behind them as they were, and so what is merged', async () => {
    const at = await taken();
    const { content } = await desk.show<{ content: { blocks: { key: string }[] } }>(
      at,
      'content { blocks { ... on Paragraph { key } } }',
    );
    const afterBlock = content.blocks[0]?.key;
    await desk.done('addWireItem', await input(at, 'haven', { afterBlock }));
    await desk.send('haven', { version: 2, ...haven, more: 'Dat zegt de havenmeester van Oslo.' });
    await desk.done('mergeUpstream', await input(at, 'haven', { revision: 2 }));
    expect(await texts(at)).toEqual([text, haven.text, 'Dat zegt de havenmeester van Oslo.', more]);
  });

  it('are all that a merge brings up to date', async () => {
    const at = await taken();
    await desk.done('addWireItem', await input(at, 'haven', { paragraphs: [1] }));
    const newer = haven.text.replace('dicht', 'gesloten');
    await desk.send('haven', {
      version: 2,
      ...haven,
      text: newer,
      more: 'Dat zegt de havenmeester van Oslo.',
    });
    await desk.done('mergeUpstream', await input(at, 'haven', { revision: 2 }));
    expect(await texts(at)).toEqual([text, more, newer]);
  });

  it('go only behind a block that is there', async () => {
    const at = await taken();
    expect(await codes('addWireItem', await input(at, 'haven', { afterBlock: 'nergens' }))).toEqual([
      'BLOCK_UNKNOWN',
    ]);
  });
});

it('nothing waits for nobody: an empty list of tasks selects nothing', async () => {
  await taken();
  const { data } = await desk.ask(
    '{ manuscripts(filter: { upstreamTasks: [], states: [] }) { totalCount } }',
    {},
    desk.editor,
  );
  expect(data).toEqual({ manuscripts: { totalCount: 0 } });
});
