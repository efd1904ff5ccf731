import { shownOf, type Copy, type Story } from './story.js';
import { agencyOf, lineageOf, type World } from './world.js';

const article = `fragment article on Article {
  id slug headline kicker lead publishedAt firstPublishedAt updatedAt withheld { reason }
  section { id } credits { agency { code } } corrections { type text at by } body { plainText }
}`;
const ids = 'totalCount edges { node { id } }';

/** Everything readers can ask for, by every way they can ask. */
export function readersQuestion({ stories, sections, agencies }: World): string {
  const byStory = stories.flatMap(({ id, slugs }, at) => [
    `i${at}: article(id: "${id}") { ...article moreFromSection(first: 20) { id } }`,
    `n${at}: node(id: "${id}") { id } w${at}: withdrawal(id: "${id}") { reason }`,
    ...slugs.flatMap((slug, turn) => [
      `i${at}s${turn}: article(slug: "${slug}") { id slug } w${at}s${turn}: withdrawal(slug: "${slug}") { reason }`,
    ]),
  ]);
  const bySection = sections.map(
    ({ slug }, at) =>
      `s${at}: articles(section: "${slug}", first: 100) { ${ids} } p${at}: section(slug: "${slug}") { articles { totalCount } }`,
  );
  const byAgency = agencies.map(
    ({ code }, at) => `a${at}: articles(agency: "${code}", first: 100) { ${ids} }`,
  );
  const both = sections.flatMap(({ slug }, at) =>
    agencies.map(
      ({ code }, of) => `b${at}a${of}: articles(section: "${slug}", agency: "${code}") { totalCount }`,
    ),
  );
  const parts = [...byStory, ...bySection, ...byAgency, ...both];
  return `${article} { nothing: article(id: "nowhere") { ...article } all: articles(first: 100) { ${ids} } last: articles(last: 3) { edges { node { id } } } ${parts.join(' ')} }`;
}

/** What readers must be told. */
export function readersAnswer(world: World): Record<string, unknown> {
  const shown = world.stories
    .flatMap((story) => {
      const copy = shownOf(story);
      return copy && story.live ? [{ story, copy, since: story.live.since }] : [];
    })
    .sort((one, other) => other.since - one.since || (one.story.id < other.story.id ? 1 : -1));
  const inSection = (id: string | null) =>
    shown.filter(({ copy }) => id !== null && lineageOf(world, copy.sectionId).includes(id));
  const list = (of: typeof shown) => ({
    totalCount: of.length,
    edges: of.map(({ story }) => ({ node: { id: story.id } })),
  });

  const answer: Record<string, unknown> = {
    nothing: null,
    all: list(shown),
    last: { edges: list(shown.slice(-3)).edges },
  };
  world.stories.forEach((story, at) => {
    const copy = shownOf(story);
    const slug = story.slugs.at(-1);
    const withdrawal =
      story.killedFor !== null && story.firstLive !== null ? { reason: story.killedFor } : null;
    const more = copy
      ? inSection(copy.sectionId).flatMap((each) => (each.story === story ? [] : [{ id: each.story.id }]))
      : [];
    answer[`i${at}`] = copy && { ...articleOf(world, story, copy), moreFromSection: more.slice(0, 20) };
    answer[`n${at}`] = copy && { id: story.id };
    answer[`w${at}`] = withdrawal;
    story.slugs.forEach((_, turn) => {
      answer[`i${at}s${turn}`] = copy && { id: story.id, slug };
      answer[`w${at}s${turn}`] = withdrawal;
    });
  });
  world.sections.forEach(({ id }, at) => {
    answer[`s${at}`] = list(inSection(id));
    answer[`p${at}`] = { articles: { totalCount: inSection(id).length } };
    world.agencies.forEach(({ code }, of) => {
      const both = inSection(id).filter(({ copy }) => copy.agency === code);
      answer[`b${at}a${of}`] = { totalCount: both.length };
    });
  });
  world.agencies.forEach(({ code }, at) => {
    answer[`a${at}`] = list(shown.filter(({ copy }) => copy.agency === code));
  });
  return answer;
}

function articleOf(world: World, story: Story, copy: Copy): object {
  const { id, live, firstLive, corrections, slugs } = story;
  if (!live || firstLive === null) throw new Error('Readers do not see this.');
  const { headline, kicker, sectionId, agency, lead, rest } = copy;
  const isReadable = agencyOf(world, agency).web;
  return {
    ...{ id, headline, kicker, slug: slugs.at(-1), section: { id: sectionId } },
    credits: [{ agency: { code: agency } }],
    lead: isReadable ? `OSLO (${agency}) - ${lead}` : '',
    body: { plainText: isReadable ? `${lead}\n\n${rest}` : '' },
    withheld: isReadable ? null : { reason: 'LICENCE_FORBIDS_WEB' },
    publishedAt: instant(live.since),
    firstPublishedAt: instant(firstLive),
    updatedAt: instant(live.updated),
    corrections: corrections.map((told) => ({ ...told, at: instant(told.at) })),
  };
}

export function instant(at: number): string {
  return new Date(at).toISOString();
}
