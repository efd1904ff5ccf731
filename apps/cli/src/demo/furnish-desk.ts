import { AddComment, SaveWorkingDraft, useCases, type ManuscriptEntity, type Outcome } from '@kopij/articles';
import type { Actor, Content, Role } from '@kopij/editorial';
import { Clock } from '@kopij/platform';
import { CliFault } from '../cli-fault.js';
import type { Newsroom } from '../newsroom.js';
import { sectionNamed } from '../sections/section-named.js';

type People = Readonly<Record<Role, Actor>>;

const hour = 60 * 60 * 1_000;

/**
 * Puts copy on the board, as it lies on a desk in the middle of a day: due, sent back, in review, approved and planned, with comments; and one on
 * which two people wrote the same paragraph, for the editor to decide between.
 */
export async function furnishDesk(
  newsroom: Newsroom,
  { REPORTER: reporter, EDITOR: editor, ADMIN }: People,
): Promise<void> {
  const sectionId = (await sectionNamed(newsroom, 'Binnenland', ADMIN)).id;
  const write = (headline: string, ...paragraphs: readonly string[]) =>
    newsroom
      .get(useCases.create)
      .execute(reporter, { content: copyOf(sectionId, headline, paragraphs) })
      .then(made);
  const named = ({ id, version }: ManuscriptEntity) => ({ manuscriptId: id, expectedVersion: version });
  const submitted = async (copy: ManuscriptEntity) =>
    made(await newsroom.get(useCases.submit).execute(reporter, named(copy)));
  const approved = async (copy: ManuscriptEntity) =>
    made(await newsroom.get(useCases.approve).execute(editor, named(await submitted(copy))));

  const market = await write(
    'Markthal blijft een uur langer open',
    'De markthal van Kopijdam blijft vanaf april op donderdag tot acht uur open, heeft de gemeente besloten.',
    'Kraamhouders hadden daarom gevraagd. Zij verwachten dat mensen na hun werk komen.',
  );
  const dueAt = new Date(newsroom.get(Clock).now().getTime() + 3 * hour);
  const assignment = { ...named(market), assigneeId: editor.id, dueAt };
  await newsroom.get(useCases.assign).execute(editor, assignment);
  const question = 'Kan iemand een kraamhouder bellen voor een citaat?';
  await newsroom.get(AddComment).execute(reporter, { manuscriptId: market.id, text: question });

  const school = await submitted(
    await write(
      'School krijgt groen dak',
      'Basisschool De Meerpaal krijgt in de zomer een dak van sedum. De aanleg kost anderhalve ton.',
    ),
  );
  const comment = 'Anderhalve ton: is dat met of zonder subsidie? Zet het erbij.';
  await newsroom.get(useCases.requestChanges).execute(editor, { ...named(school), comment });

  await submitted(
    await write(
      'Nieuwe veerpont vaart in het voorjaar',
      'De nieuwe elektrische veerpont over de Kopij vaart vanaf mei, meldt de provincie.',
      'De pont neemt twintig auto’s mee, vijf meer dan de oude.',
    ),
  );
  await approved(
    await write(
      'Zwembad gaat dinsdag weer open',
      'Het zwembad van Kopijdam gaat dinsdag na een verbouwing weer open.',
    ),
  );

  // Both go on from the same text: the editor is shown the two, and decides.
  const detour = 'Fietsers kunnen omrijden over de sluis.';
  const opening = (text: string) => ({ patch: { blocks: paragraphs([text, detour]) } });
  const bridge = await write(
    'Brug over de Meent gaat een maand dicht',
    'De brug over de Meent gaat in juni vier weken dicht voor onderhoud.',
    detour,
  );
  await newsroom.get(SaveWorkingDraft).execute(editor, {
    ...{ manuscriptId: bridge.id, baseVersion: bridge.version },
    ...opening('De brug over de Meent gaat in juni zes weken dicht, want de balken zijn rot.'),
  });
  await newsroom.get(useCases.edit).execute(reporter, {
    ...named(bridge),
    ...opening('De brug over de Meent gaat vanaf 8 juni vier weken dicht voor groot onderhoud.'),
  });
}

function copyOf(sectionId: string, headline: string, texts: readonly string[]): Partial<Content> {
  return {
    ...{ sectionId, headline, byline: ['Roos Visser'], blocks: paragraphs(texts) },
    dateline: { kind: 'PLACE', places: ['KOPIJDAM'], region: [], date: null },
  };
}

function paragraphs(texts: readonly string[]): Content['blocks'] {
  return texts.map((text, at) => ({
    key: `p${at}`,
    type: 'PARAGRAPH',
    runs: [{ text, marks: [], href: null }],
  }));
}

function made(outcome: Outcome): ManuscriptEntity {
  if ('manuscript' in outcome) return outcome.manuscript;
  throw new CliFault(`The desk of the demo cannot be furnished: ${JSON.stringify(outcome)}`);
}
