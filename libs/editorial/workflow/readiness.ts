import type { Content } from '../text/content.js';
import { changedFacts } from '../text/changed-facts.js';
import { firstParagraphText } from '../text/first-paragraph.js';
import { showsSomething } from '../text/invisible.js';
import type { Finding } from './codes.js';
import type { ReadinessContext } from './facts.js';
import { error, warning } from './findings.js';
import { judgeAttribution } from './judge-attribution.js';
import { judgePlaces } from './judge-places.js';
import { judgeUpstream } from './judge-upstream.js';

/** Longer headlines are truncated in search results and most boxes. */
const longestHeadline = 100;

/**
 * The problems of the copy that matter for review and publication. Errors block; warnings are shown and recorded.
 */
export function readiness(content: Content, context: ReadinessContext): Finding[] {
  const attribution = judgeAttribution(content, context.agencies);
  return [
    ...judgeHeadline(content),
    ...judgeSection(content, context),
    ...judgeBody(content),
    ...(content.dateline === null ? [error('DATELINE_UNDECIDED', ['dateline'])] : []),
    ...judgePlaces(content),
    ...attribution,
    ...judgeUpstream(content, context, attribution),
    ...judgeLiveChange(content, context),
    ...judgeThreads(context),
  ];
}

/** Colleagues wait for an answer. That stops nothing: not every question needs one before the paper is printed. */
function judgeThreads({ openThreads }: ReadinessContext): Finding[] {
  return openThreads > 0 ? [warning('OPEN_THREADS', [], { threads: String(openThreads) })] : [];
}

/** The facts differ from the live article: only a correction tells readers so. */
function judgeLiveChange(content: Content, { live }: ReadinessContext): Finding[] {
  const facts = live === null ? [] : changedFacts(live, content);
  return facts.length > 0 ? [warning('LIVE_FACTS_CHANGED', [], { facts: facts.join(',') })] : [];
}

function judgeHeadline({ headline, headlineOrigin }: Content): Finding[] {
  const text = headline?.trim() ?? '';
  if (!showsSomething(text)) return [error('HEADLINE_MISSING', ['headline'])];
  const params = { length: String(text.length), limit: String(longestHeadline) };
  return [
    ...(headlineOrigin === 'DERIVED' ? [warning('HEADLINE_DERIVED', ['headline'])] : []),
    ...(text.length > longestHeadline ? [warning('HEADLINE_LONG', ['headline'], params)] : []),
  ];
}

function judgeSection({ sectionId }: Content, { policy }: ReadinessContext): Finding[] {
  if (sectionId === null || policy === null) return [error('SECTION_MISSING', ['sectionId'])];
  return policy.archived ? [error('SECTION_ARCHIVED', ['sectionId'])] : [];
}

function judgeBody({ blocks }: Content): Finding[] {
  const images = blocks.flatMap((block, at) => (block.type === 'IMAGE' ? [{ ...block, at }] : []));
  return [
    ...(firstParagraphText(blocks) === '' ? [error('BODY_MISSING', ['blocks'])] : []),
    ...images.flatMap(({ alt, at }, index) =>
      !showsSomething(alt)
        ? [warning('IMAGE_TEXT_MISSING', ['blocks', String(at), 'alt'], { number: String(index + 1) })]
        : [],
    ),
  ];
}
