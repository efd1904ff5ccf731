interface Text {
  text: string;
}

/** A piece of a body as the public API gives it, as far as it is shown. */
export type ShownBlock =
  | { __typename: 'Paragraph' | 'Heading'; runs: Text[] }
  | { __typename: 'Quote'; runs: Text[]; attribution: string | null }
  | { __typename: 'ListBlock'; items: Text[][] }
  | { __typename: 'ImageBlock'; alt: string; caption: string | null; url: string }
  | { __typename: 'Embed'; title: string | null; url: string };

/** That a licence takes the text away from readers. */
type Withheld = { reason: string } | null;

/** An article page as the public API gives it to anybody. */
export interface ArticlePage {
  kicker: string | null;
  headline: string;
  standfirst: string | null;
  byline: string[];
  /** The first paragraph behind its dateline. */
  lead: string;
  withheld: Withheld;
  body: { blocks: ShownBlock[] };
  section: { name: string } | null;
  /** The box, newest first. */
  moreFromSection: { lead: string; age: string; withheld: Withheld }[];
}
