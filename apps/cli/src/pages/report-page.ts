import { countResults, resultWords } from '../imports/count-results.js';
import type { ImportedCopy } from '../imports/import-copies.js';
import type { NamedSection } from '../sections/section-named.js';

export interface ReportedStory extends ImportedCopy {
  /** What readers find it by; null when they see no such article. */
  slug: string | null;
}

/** A line for each story of a page, and one that counts them. */
export function reportPage({
  section,
  stories,
}: {
  readonly section: NamedSection;
  readonly stories: readonly ReportedStory[];
}): string[] {
  const derived = stories.filter(
    ({ isHeadlineDerived, result }) => isHeadlineDerived && result !== 'UNCHANGED',
  ).length;
  return [
    ...(section.isNew ? [`Made the section ${section.name}: there was none.`] : []),
    ...stories.map(storyLine),
    `${section.name}: ${countResults(stories.map(({ result }) => result))}.`,
    ...(derived > 0
      ? [`Of ${derived} the headline was made from the lead: an editor should write one.`]
      : []),
  ];
}

function storyLine({ result, headline, slug, manuscript, reasons }: ReportedStory): string {
  const line = `${resultWords[result].padEnd(9)}  ${headline}`;
  if (reasons.length > 0) return `${line}: ${reasons.join(' ')}`;
  if (slug !== null) return `${line} (${slug})`;
  return result === 'UNCHANGED' && manuscript ? `${line} [${manuscript.state}]` : line;
}
