interface Text {
  text: string;
}

/** A block of a body in the public API, with the fields that are printed. */
export type ShownBlock =
  | { __typename: 'Paragraph' | 'Heading'; runs: Text[] }
  | { __typename: 'Quote'; runs: Text[]; attribution: string | null }
  | { __typename: 'ListBlock'; items: Text[][] }
  | { __typename: 'ImageBlock'; alt: string; caption: string | null; url: string }
  | { __typename: 'Embed'; title: string | null; url: string };

/** Set if the text is withheld because of a licence. */
type Withheld = { reason: string } | null;

/** An article page, as the public API returns it. */
export interface ArticlePage {
  kicker: string | null;
  headline: string;
  standfirst: string | null;
  byline: string[];
  /** The first paragraph, preceded by its dateline. */
  lead: string;
  withheld: Withheld;
  body: { blocks: ShownBlock[] };
  section: { name: string } | null;
  /** The box, newest first. */
  moreFromSection: { lead: string; age: string; withheld: Withheld }[];
}
