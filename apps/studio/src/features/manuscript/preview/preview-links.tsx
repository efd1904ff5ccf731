import { useState } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../../parts/announcements.jsx';
import { Choice } from '../../../parts/choice.jsx';
import { Moment } from '../../../parts/moment.jsx';
import { NotAnew, ReadingState } from '../../../parts/reading-state.jsx';
import { useReading } from '../../../parts/use-reading.js';
import { whyNot } from '../../../server/why-not.js';
import { useWords } from '../../../words/words.jsx';
import {
  CreatePreviewLink,
  ReadPreviewLinks,
  RevokePreviewLink,
  type PreviewLink,
} from './preview-documents.js';

/** How long a link can work, in seconds: an hour, a day, a week, a month. */
const spans = ['3600', '86400', '604800', '2592000'] as const;

/** The links that show a manuscript to people without an account: made, copied and revoked. */
export function PreviewLinks({ id }: { id: string }) {
  const { w } = useWords();
  const client = useClient();
  const announce = useAnnounce();
  const [{ data, error }, read] = useReading({ query: ReadPreviewLinks, variables: { id } });
  const [span, setSpan] = useState<(typeof spans)[number]>('604800');
  const [shown, setShown] = useState<'copy' | 'revision'>('copy');
  const [made, setMade] = useState('');
  const [fault, setFault] = useState('');
  const manuscript = data?.manuscript;
  const again = () => {
    read({ requestPolicy: 'network-only' });
  };

  const make = async () => {
    setFault('');
    const { data: done, error: why } = await client.mutation(CreatePreviewLink, {
      input: {
        manuscriptId: id,
        expiresIn: Number(span),
        revision: shown === 'revision' ? (manuscript?.revision ?? null) : null,
      },
    });
    const { token, url, userErrors = [] } = done?.it ?? {};
    if (token == null) return setFault(whyNot(userErrors, why, w.moves.unknown));
    setMade(url ?? `${location.origin}/studio/preview#${token}`);
    again();
  };
  const revoke = async (linkId: string) => {
    const { data: done, error: why } = await client.mutation(RevokePreviewLink, { input: { linkId } });
    const fault = whyNot(done?.it.userErrors ?? [], why, w.moves.unknown);
    announce({ text: fault === '' ? w.preview.links.revoked : fault });
    again();
  };
  return (
    <section aria-labelledby="preview-links">
      <h2 id="preview-links">{w.preview.links.title}</h2>
      <p>{w.preview.links.explained}</p>
      <p className="filters">
        <Choice
          label={w.preview.links.shows}
          value={shown}
          options={[
            ['copy', w.preview.links.whatIsThere],
            ['revision', w.manuscript.revision(manuscript?.revision ?? 1)],
          ]}
          onChange={setShown}
        />
        <Choice
          label={w.preview.links.for}
          value={span}
          options={spans.map((seconds) => [seconds, w.preview.links.spans[seconds]] as const)}
          onChange={setSpan}
        />
        <button type="button" className="main" onClick={() => void make()}>
          {w.preview.links.make}
        </button>
      </p>
      <p role="alert" className="fault">
        {fault}
      </p>
      {made !== '' && <Made url={made} />}
      {manuscript ? <NotAnew error={error} /> : <ReadingState error={error} />}
      {manuscript?.previewLinks.length === 0 && <p className="quiet">{w.preview.links.none}</p>}
      <ul>
        {manuscript?.previewLinks.map((link) => (
          <Line key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
        ))}
      </ul>
    </section>
  );
}

/** The address, which is shown only now. */
function Made({ url }: { url: string }) {
  const { w } = useWords();
  const announce = useAnnounce();
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => {
        announce({ text: w.preview.links.copied });
      },
      () => {
        announce({ text: w.preview.links.notCopied });
      },
    );
  };
  return (
    <div className="notice" role="status">
      <p>{w.preview.links.once}</p>
      <p>
        <a href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
      </p>
      <p>
        <button type="button" onClick={copy}>
          {w.preview.links.copy}
        </button>
      </p>
    </div>
  );
}

function Line({ link, onRevoke }: { link: PreviewLink; onRevoke: () => void }) {
  const { w } = useWords();
  const { revision, expiresAt, createdBy } = link;
  return (
    <li>
      {revision === null ? w.preview.links.whatIsThere : w.manuscript.revision(revision)},{' '}
      {createdBy?.name ?? w.manuscript.somebody}, {w.preview.links.until} <Moment at={expiresAt} />{' '}
      <button type="button" className="link" onClick={onRevoke}>
        {w.preview.links.revoke}
      </button>
    </li>
  );
}
