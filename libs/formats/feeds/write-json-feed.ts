import type { OutgoingFeed, OutgoingStory } from '../outgoing/outgoing-feed.js';
import { writeJson } from '../json/write-json.js';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

/** JSON Feed 1.1. */
export function writeJsonFeed(feed: OutgoingFeed): Buffer {
  const { title, siteUrl, selfUrl, nextUrl, language, publisher, hubs, stories } = feed;
  return writeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: siteUrl,
    feed_url: selfUrl,
    next_url: nextUrl ?? undefined,
    language,
    authors: [{ name: publisher, url: siteUrl }],
    hubs: hubs.length > 0 ? hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: stories.map(itemOf),
  });
}

function itemOf(story: OutgoingStory): Record<string, unknown> {
  const { id, url, headline, summary, html, byline, section, keywords, pictures } = story;
  return {
    id,
    url,
    title: headline,
    // One of the two must be there.
    ...(html === null ? { content_text: summary ?? '' } : { content_html: html }),
    summary: summary ?? undefined,
    image: pictures[0]?.url,
    date_published: story.firstPublishedAt,
    date_modified: story.updatedAt,
    authors: byline.length > 0 ? byline.map((name) => ({ name })) : undefined,
    tags: [...(section === null ? [] : [section]), ...keywords],
  };
}
