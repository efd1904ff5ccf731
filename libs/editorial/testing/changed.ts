import { aParagraph, readyContent } from './a-manuscript.js';
import { changedFacts, type FactKind } from '../text/changed-facts.js';
import type { Content } from '../text/content.js';

export const saying = (...texts: string[]): Content =>
  readyContent({ blocks: texts.map((text, at) => aParagraph(text, `p${at}`)) });

export const changed = (before: string, after: string): FactKind[] =>
  changedFacts(saying(before), saying(after));
