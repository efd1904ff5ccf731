import { useEffect, useState } from 'react';
import { LanguageChoice } from '../../../parts/language-choice.jsx';
import { Page } from '../../../parts/page.jsx';
import { ask } from '../../../server/ask.js';
import { useReach } from '../../../server/reach.jsx';
import { useWords } from '../../../words/words.jsx';
import { ReadSharedPreview, type Story } from './preview-documents.js';
import { StoryView } from './story-view.jsx';

/** What a preview link shows to people without an account. The token is behind the `#`, so that it is in no log. */
export function SharedPreviewPage() {
  const { w, language, speak } = useWords();
  const { noAnswer, isReachable } = useReach();
  const [story, setStory] = useState<Story | null>();
  useEffect(() => {
    if (!isReachable) return undefined;
    let isShown = true;
    ask(ReadSharedPreview, { token: location.hash.slice(1) }, language).then(
      ({ previewArticle }) => {
        if (isShown) setStory(previewArticle);
      },
      () => {
        noAnswer();
      },
    );
    return () => {
      isShown = false;
    };
  }, [language, noAnswer, isReachable]);
  return (
    <main id="content">
      <Page title={story ? w.preview.title(story.headline) : w.preview.shared}>
        <p className="notice">{w.preview.notPublished}</p>
        {story === undefined && <p role="status">{w.reading.busy}</p>}
        {story === null && <p role="status">{w.preview.nothing}</p>}
        {story && <StoryView story={story} />}
        <LanguageChoice onChange={speak} />
      </Page>
    </main>
  );
}
