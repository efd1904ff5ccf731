import { useWords } from '../../words/words.jsx';
import type { Block } from '../../parts/moves/manuscript-fields.js';
import { Linked } from './linked.jsx';
import { Runs } from './runs.jsx';

/** A block of the body, as readers will see it. */
export function BlockView({ block }: { block: Block }) {
  switch (block.__typename) {
    case 'Paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'Heading': {
      // The headline is the first level, and the copy as a whole the second.
      const Level = block.level <= 2 ? 'h3' : 'h4';
      return (
        <Level>
          <Runs runs={block.runs} />
        </Level>
      );
    }
    case 'Quote':
      return (
        <figure>
          <blockquote>
            <Runs runs={block.runs} />
          </blockquote>
          {block.attribution != null && <figcaption>{block.attribution}</figcaption>}
        </figure>
      );
    case 'ListBlock': {
      const items = block.items.map((runs, at) => (
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ));
      return block.style === 'NUMBERED' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'ImageBlock':
      return <Picture {...block} />;
    case 'Embed':
      return (
        <p>
          <Embedded {...block} />
        </p>
      );
  }
}

type PictureProps = Pick<Extract<Block, { __typename: 'ImageBlock' }>, 'url' | 'alt' | 'caption' | 'credit'>;

function Picture({ url, alt, caption, credit }: PictureProps) {
  const { w } = useWords();
  return (
    <figure>
      <img src={url} alt={alt} loading="lazy" referrerPolicy="no-referrer" />
      <figcaption>
        {caption} {credit != null && <span className="quiet">{credit}</span>}{' '}
        {alt === '' && <span className="quiet">{w.copy.noAlt}</span>}
      </figcaption>
    </figure>
  );
}

/** What is embedded is not loaded: it would be a page of somebody else in ours. */
function Embedded({ url, title }: { url: string; title: string | null }) {
  const { w } = useWords();
  return (
    <>
      <span className="quiet">{w.copy.embed}</span> <Linked href={url}>{title ?? url}</Linked>
    </>
  );
}
