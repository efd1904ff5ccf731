import { countResults, resultWords } from '../imports/count-results.js';
import type { ImportedCopy } from '../imports/import-copies.js';
import type { NamedSection } from '../sections/section-named.js';

export interface ReportedStory extends ImportedCopy {
  /** The slug of the live article; null if it is not live. */
  slug: string | null;
}

/** Prints a line for each story of a page, and one with the totals. */
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
    ...(section.isNew ? [`Created the section ${section.name}, which did not exist.`] : []),
    ...stories.map(storyLine),
    `${section.name}: ${countResults(stories.map(({ result }) => result))}.`,
    ...(derived > 0
      ? [`Headlines generated from the lead, which an editor should replace: ${derived}.`]
      : []),
  ];
}

function storyLine({ result, headline, slug, manuscript, reasons }: ReportedStory): string {
  const line = `${resultWords[result].padEnd(9)}  ${headline}`;
  if (reasons.length > 0) return `${line}: ${reasons.join(' ')}`;
  if (slug !== null) return `${line} (${slug})`;
  return result === 'UNCHANGED' && manuscript ? `${line} [${manuscript.state}]` : line;
}
