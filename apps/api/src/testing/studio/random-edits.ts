import type { Page } from 'playwright-core';
import { linesIn, type Block, type Place, type TextPage } from './text-page.js';

/** How often each kind of edit is made, beside the others. */
const kinds = {
  type: 7,
  erase: 3,
  typeOver: 3,
  typeOverAcross: 2,
  enter: 4,
  enterAtStart: 3,
  enterAtEnd: 3,
  backspaceAtStart: 4,
  deleteAtEnd: 3,
  mark: 3,
  link: 1,
  kind: 3,
  list: 3,
  move: 3,
  pasteWord: 1,
  pasteDocs: 1,
  pasteTable: 1,
  copyAndPaste: 2,
  cutAndPaste: 2,
  image: 1,
  embed: 1,
  attribution: 1,
  deleteAtom: 2,
  undo: 3,
  redo: 2,
  clearAll: 0.3,
} as const;

type EditKind = keyof typeof kinds;

/** An edit that was made, and which blocks it may have changed: nothing before the first and nothing after the last. */
export interface Edit {
  readonly kind: EditKind;
  readonly first: number;
  readonly last: number;
}

const texts = [
  'veerpont',
  ' Kopijdam ',
  '120',
  'é',
  '“ja”',
  ' – ',
  '<b>x</b>',
  '&amp;',
  '😀',
  ' ',
  'twee woorden',
];

const word = `<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal><b>Vet</b> en
<i>cursief</i><o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Een<o:p></o:p></p><p
class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Twee</p>
<h1>Grote kop</h1><p class=MsoNormal>Einde&nbsp;hier</p><!--EndFragment--></body></html>`;

const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Dik</span><span
style="font-style:italic"> schuin</span></p><ul><li dir="ltr"><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ul><p><a
href="https://example.nl/x">link</a> <a href="javascript:alert(1)">fout</a></p></b><br>`;

const table = `<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table><img src="data:image/png;base64,xx"><img
src="https://beeld.example/p.jpg" alt="p"><script>alert(1)</script>`;

const clipboards = { pasteWord: word, pasteDocs: docs, pasteTable: table } as const;

/**
 * Somebody at the keyboard who edits at random; the same for the same numbers.
 *
 * @param onStep told in the middle of an edit of two steps, each of which can be undone; says what there is then
 */
export function randomEditor(
  page: Page,
  text: TextPage,
  random: () => number,
  onStep: () => Promise<readonly Block[]>,
): (blocks: readonly Block[]) => Promise<Edit> {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Some>(choices: readonly Some[]): Some => choices[below(choices.length)] as Some;

  /** A place in a line. Never within a character. */
  const placeIn = ({ block, line, content }: Line, where: Where): Place => {
    const offset = where === 'start' ? 0 : where === 'end' ? content.length : below(content.length + 1);
    const isWithin =
      /[\uD800-\uDBFF]/.test(content[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(content[offset] ?? '');
    return { block, line, offset: isWithin ? offset - 1 : offset };
  };
  let known: readonly Block[] = [];
  const allLines = (): Line[] =>
    linesIn(known).flatMap((lines, block) => lines.map((content, line) => ({ block, line, content })));

  const go = async (where: Where = 'anywhere'): Promise<Span | null> => {
    const lines = allLines();
    if (lines.length === 0) return null;
    const at = placeIn(pick(lines), where);
    await text.select(at);
    return { first: at.block, last: at.block };
  };
  const range = async (isAcross: boolean): Promise<Span | null> => {
    const lines = allLines();
    if (lines.length === 0) return null;
    const one = pick(lines);
    const ends = [placeIn(one, 'anywhere'), placeIn(isAcross ? pick(lines) : one, 'anywhere')];
    const [from, to] = ends.sort((a, b) => a.block - b.block || a.line - b.line || a.offset - b.offset) as [
      Place,
      Place,
    ];
    await text.select(from, to);
    return { first: from.block, last: to.block };
  };
  const press = (keys: string) => page.keyboard.press(keys);
  const everywhere = (): Promise<Span> => Promise.resolve({ first: 0, last: known.length });

  const fillIn = async (name: string, fields: Readonly<Record<string, string>>) => {
    const dialog = page.getByRole('dialog', { name });
    for (const [label, value] of Object.entries(fields))
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };
  const insert = async (name: string, fields: Readonly<Record<string, string>>) => {
    const at = await go();
    if (!at) return null;
    await page.getByRole('button', { name, exact: true }).click();
    await fillIn(name, fields);
    return at;
  };
  const clipboardOf = async (take: () => Promise<Record<string, string>>) => {
    const from = await range(true);
    if (!from) return null;
    const held = await take();
    const before = known.length;
    known = await onStep();
    const to = await go();
    await text.paste(held);
    // What was cut is no longer counted.
    const gone = before - known.length;
    return to && { first: Math.min(from.first, to.first), last: Math.max(from.last, to.last + gone) };
  };

  const edits: Readonly<Record<EditKind, () => Promise<Span | null>>> = {
    type: () => after(go(), () => page.keyboard.insertText(pick(texts))),
    erase: async () => {
      const at = await go();
      if (!at) return null;
      await press(pick(['Backspace', 'Delete', 'Control+Backspace']));
      await onStep();
      await press(pick(['Backspace', 'Delete']));
      return { first: at.first - 1, last: at.last + 1 };
    },
    typeOver: () => after(range(false), () => page.keyboard.insertText(pick(texts))),
    typeOverAcross: () => after(range(true), () => page.keyboard.insertText(pick(texts))),
    enter: () => after(go(), () => press('Enter')),
    enterAtStart: () => after(go('start'), () => press('Enter')),
    enterAtEnd: () => after(go('end'), () => press('Enter')),
    backspaceAtStart: () => after(go('start'), () => press('Backspace')),
    deleteAtEnd: () => after(go('end'), () => press('Delete')),
    mark: () => after(range(random() < 0.3), () => press(pick(['Control+b', 'Control+i', 'Control+u']))),
    link: () =>
      after(range(false), async () => {
        await press('Control+k');
        await fillIn('Link', {
          Address: pick(['https://example.nl/', '/binnenland/x', 'mailto:a@b.example']),
        });
      }),
    kind: () =>
      after(range(random() < 0.3), () =>
        press(
          pick(['Control+Alt+Digit0', 'Control+Alt+Digit2', 'Control+Alt+Digit3', 'Control+Shift+Digit9']),
        ),
      ),
    list: () =>
      after(range(random() < 0.3), () => press(pick(['Control+Shift+Digit7', 'Control+Shift+Digit8']))),
    move: () => after(go(), () => press(pick(['Alt+ArrowUp', 'Alt+ArrowDown']))),
    pasteWord: () => after(range(random() < 0.5), () => text.paste({ 'text/html': clipboards.pasteWord })),
    pasteDocs: () => after(go(), () => text.paste({ 'text/html': clipboards.pasteDocs })),
    pasteTable: () => after(go(), () => text.paste({ 'text/html': clipboards.pasteTable })),
    copyAndPaste: () => clipboardOf(() => text.copy()),
    cutAndPaste: () => clipboardOf(() => text.cut()),
    image: () => insert('Picture', { Address: 'https://beeld.example/a.jpg', 'What it shows': 'een boot' }),
    embed: () => insert('Embed', { Address: 'https://example.nl/v', Title: pick(['', 'Kaart']) }),
    attribution: async () => {
      const quotes = page.getByLabel('Who said it');
      const count = await quotes.count();
      if (count === 0) return null;
      const quote = quotes.nth(below(count));
      await quote.fill(pick(['een schipper', '', 'de minister']));
      await quote.press('Escape');
      return everywhere();
    },
    deleteAtom: async () => {
      const atoms = known.flatMap(({ type, attrs }, at) =>
        type === 'image' || type === 'embed' ? [{ key: attrs.key, at }] : [],
      );
      if (atoms.length === 0) return null;
      const { key, at } = pick(atoms);
      await text.point(key ?? '');
      await press('Backspace');
      return { first: at, last: at };
    },
    undo: () => after(everywhere(), () => press('Control+z')),
    redo: () => after(everywhere(), () => press('Control+Shift+z')),
    clearAll: () =>
      after(everywhere(), async () => {
        await press('Control+a');
        await press('Backspace');
      }),
  };
  const bag = Object.entries(kinds).flatMap(([kind, often]) =>
    Array<EditKind>(often * 10).fill(kind as EditKind),
  );

  return async (blocks) => {
    known = blocks;
    for (;;) {
      const kind = pick(bag);
      const span = await edits[kind]();
      // The neighbours of what is selected are what it may be joined to, or change places with.
      if (span) return { kind, first: span.first - 1, last: span.last + 1 };
    }
  };
}

type Where = 'anywhere' | 'start' | 'end';

interface Line {
  readonly block: number;
  readonly line: number;
  readonly content: string;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

async function after(selected: Promise<Span | null>, edit: () => Promise<unknown>): Promise<Span | null> {
  const span = await selected;
  if (span) await edit();
  return span;
}

/** What is wrong with a body after an edit; empty if nothing is. */
export function faultsAfter(edit: Edit, before: readonly Block[], now: readonly Block[]): string[] {
  const keys = now.map(({ attrs }) => attrs.key);
  const faults: string[] = [];
  if (keys.some((key) => typeof key !== 'string' || key === '')) faults.push('a block has no key');
  if (new Set(keys).size !== keys.length) faults.push('two blocks have one key');
  const above = Math.max(0, edit.first);
  const below = Math.max(0, before.length - 1 - edit.last);
  const isSame = (one: readonly Block[], other: readonly Block[]) =>
    JSON.stringify(one) === JSON.stringify(other);
  const differing = (one: readonly Block[], other: readonly Block[]) => {
    const at = one.findIndex((block, index) => !isSame([block], other.slice(index, index + 1)));
    return `${JSON.stringify(one[at])} is now ${JSON.stringify(other[at])}`;
  };
  const [wereAbove, areAbove] = [before.slice(0, above), now.slice(0, above)];
  if (!isSame(wereAbove, areAbove)) faults.push(`above: ${differing(wereAbove, areAbove)}`);
  const [wereBelow, areBelow] = below > 0 ? [before.slice(-below), now.slice(-below)] : [[], []];
  if (!isSame(wereBelow, areBelow)) faults.push(`below: ${differing(wereBelow, areBelow)}`);
  if (edit.kind === 'move') {
    const sorted = (blocks: readonly Block[]) => blocks.map((block) => JSON.stringify(block)).sort();
    if (sorted(before).join() !== sorted(now).join()) faults.push('a block has changed while it was moved');
  }
  return faults;
}
