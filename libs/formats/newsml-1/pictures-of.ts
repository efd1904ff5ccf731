import type { Picture } from '../news-item.js';
import { allOf, attributeOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import { roleOf } from './components.js';

/** The pictures of an item: the renditions that stand in one component are one picture. */
export function picturesOf(item: XmlElement): Picture[] {
  const components = allOf(item, 'NewsComponent');
  const parents = new Map(
    components.flatMap((outer) => childrenOf(outer, 'NewsComponent').map((inner) => [inner, outer] as const)),
  );
  const holders = new Set(components.filter((component) => imagesIn(component).length > 0));
  const groups = [...holders].map((component) => {
    const parent = isRendition(component) ? parents.get(component) : undefined;
    return parent && !holders.has(parent) ? parent : component;
  });
  return [...new Set(groups)].flatMap((component) => pictureOf(component));
}

/** Renditions have a component each, in the one of their picture. */
function isRendition(component: XmlElement): boolean {
  return /high|quick|thumb|preview|main|small|large/iu.test(roleOf(component));
}

function pictureOf(component: XmlElement): Picture[] {
  const inside = [component, ...allOf(component, 'NewsComponent')];
  const images = inside.flatMap(imagesIn);
  const url = attributeOf(images[0] ?? null, 'Href');
  if (url === null) return [];
  const lines = childOf(component, 'NewsLines');
  const caption = inside.find((inner) => /^caption$/iu.test(roleOf(inner)));
  return [
    {
      url,
      caption:
        textOf(childOf(childOf(caption ?? null, 'ContentItem'), 'DataContent')) ??
        textOf(childOf(lines, 'HeadLine')),
      credit: textOf(childOf(lines, 'CreditLine')),
      alt: null,
    },
  ];
}

function imagesIn(component: XmlElement): XmlElement[] {
  return childrenOf(component, 'ContentItem').filter((content) => {
    const media = attributeOf(childOf(content, 'MediaType'), 'FormalName') ?? '';
    const mime = attributeOf(childOf(content, 'MimeType'), 'FormalName') ?? '';
    return (
      attributeOf(content, 'Href') !== null &&
      (/photo|picture|image|graphic/iu.test(media) || /^image\//iu.test(mime))
    );
  });
}
