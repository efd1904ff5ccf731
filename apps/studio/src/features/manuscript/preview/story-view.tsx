import { Moment } from '../../../parts/moment.jsx';
import { useWords } from '../../../words/words.jsx';
import { BlockView } from '../block-view.jsx';
import type { Story } from './preview-documents.js';

/** An article as a page of the site shows it. */
export function StoryView({ story }: { story: Story }) {
  const { w } = useWords();
  const { kicker, headline, standfirst, byline, creditLine, dateline, section, body, corrections } = story;
  return (
    <article className="copy story" aria-label={w.preview.story}>
      <p className="kicker">{[section?.name, kicker].filter((part) => part != null).join(' · ')}</p>
      <h2>{headline === '' ? w.manuscript.noHeadline : headline}</h2>
      {standfirst != null && <p className="standfirst">{standfirst}</p>}
      <p className="quiet">
        {[...byline, creditLine].filter((part) => part != null).join(', ')} <Moment at={story.publishedAt} />
      </p>
      {story.withheld && <p className="notice">{w.preview.withheld}</p>}
      {dateline && <p className="dateline">{dateline.text} –</p>}
      {body.blocks.map((block) => (
        <BlockView key={block.key} block={block} />
      ))}
      {corrections.map(({ type, text, at, by }) => (
        <p key={`${at} ${text}`} className="notice">
          <strong>{w.moves.correctionTypes[type]}</strong> {text} ({by}, <Moment at={at} />)
        </p>
      ))}
    </article>
  );
}
