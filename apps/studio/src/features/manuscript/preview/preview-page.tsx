import { Link } from 'wouter';
import { NoManuscript } from '../../../parts/no-manuscript.jsx';
import { Page } from '../../../parts/page.jsx';
import { NotAnew } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { useWords } from '../../../words/words.jsx';
import { ReadPreview } from './preview-documents.js';
import { PreviewLinks } from './preview-links.jsx';
import { StoryView } from './story-view.jsx';
import { manuscriptPlace } from '../../../basics/manuscript-place.js';

/** The working copy as readers would see it, and the links that show it to people without an account. */
export function PreviewPage({ id }: { id: string }) {
  const { w } = useWords();
  const [{ data, error }] = useReading({ query: ReadPreview, variables: { id } });
  const manuscript = data?.manuscript;
  if (manuscript) {
    const { preview } = manuscript;
    return (
      <Page title={w.preview.title(preview.headline === '' ? w.manuscript.noHeadline : preview.headline)}>
        <NotAnew error={error} />
        <p className="screen-only">
          <Link href={manuscriptPlace(id)}>{w.revisions.back}</Link>{' '}
          <button type="button" onClick={() => window.print()}>
            {w.preview.print}
          </button>
        </p>
        <div className="beside">
          <StoryView story={preview} />
          <div className="side">
            <PreviewLinks id={manuscript.id} />
          </div>
        </div>
      </Page>
    );
  }
  return <NoManuscript data={data} error={error} />;
}
