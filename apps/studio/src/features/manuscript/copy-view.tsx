import type { ReactNode } from 'react';
import { useWords } from '../../words/words.jsx';
import { BlockView } from './block-view.jsx';
import type { Copy } from '../../parts/moves/manuscript-fields.js';
import { Origin } from './revisions/origin.jsx';
import type { Provenance } from './revisions/revision-documents.js';
import { blockPlace } from './show-place.js';

interface CopyViewProps {
  readonly copy: Copy;
  /** Of every block, whose text it is. */
  readonly origins?: readonly Provenance[] | undefined;
}

/** The copy as it is, under its headline: its fields, then its body. */
export function CopyView({ copy, origins = [] }: CopyViewProps) {
  const { w } = useWords();
  const { kicker, headline, headlineOrigin, standfirst, byline, keywords, slug, wordCount, blocks } = copy;
  const byKey = new Map(origins.map((origin) => [origin.blockKey, origin]));
  const originOf = (at: number) => byKey.get(blocks[at]?.key ?? '');
  return (
    <>
      {kicker != null && (
        <p id="copy-kicker" tabIndex={-1} className="kicker">
          {kicker}
        </p>
      )}
      {headline != null && headlineOrigin === 'DERIVED' && <p className="quiet">{w.copy.headlineDerived}</p>}
      {standfirst != null && (
        <p id="copy-standfirst" tabIndex={-1} className="standfirst">
          {standfirst}
        </p>
      )}
      <dl className="fields">
        <Line name="dateline" label={w.copy.dateline}>
          <Dateline {...copy} />
        </Line>
        <Line name="credits" label={w.copy.credits}>
          {copy.credits
            .map(({ code, role }) => `${code}${role === 'SOURCE' ? '' : ` (${w.copy.roles[role]})`}`)
            .join(', ')}
        </Line>
        <Line name="byline" label={w.copy.byline}>
          {byline.join(', ')}
        </Line>
        <Line name="keywords" label={w.copy.keywords}>
          {keywords.join(', ')}
        </Line>
        <Line name="slug" label={w.copy.slug}>
          {slug}
        </Line>
        <Line name="words" label={w.copy.words}>
          {wordCount}
        </Line>
      </dl>
      {blocks.length === 0 && (
        <p id="copy-blocks" tabIndex={-1} className="quiet">
          {w.copy.noBody}
        </p>
      )}
      {blocks.map((block, at) => (
        <div key={block.key} id={blockPlace(at)} tabIndex={-1} className="block">
          <BlockView block={block} />
          <Origin origin={originOf(at)} before={originOf(at - 1)} />
        </div>
      ))}
    </>
  );
}

/** A field that may be empty: the place that a problem leads to is there all the same. */
function Line({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  const isEmpty = children == null || children === '';
  return (
    <div id={`copy-${name}`} tabIndex={-1}>
      <dt>{label}</dt>
      <dd>{isEmpty ? '–' : children}</dd>
    </div>
  );
}

function Dateline({ dateline }: Pick<Copy, 'dateline'>) {
  const { w } = useWords();
  if (!dateline) return w.copy.datelineUndecided;
  if (dateline.kind === 'NONE') return w.copy.datelineNone;
  const place = dateline.places.join('/');
  return [place, ...dateline.region, ...(dateline.date == null ? [] : [dateline.date])]
    .filter((part) => part !== '')
    .join(', ');
}
