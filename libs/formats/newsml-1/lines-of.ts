import { attributeOf, childOf, childrenOf } from '../xml/find.js';
import { textOf } from '../xml/text-of.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { Chain } from './components.js';

/** Looks up lines and metadata of a text: what stands nearest to it counts. */
export interface Lines {
  line: (name: string) => string | null;
  lines: (name: string) => string[];
  /** Elements below the metadata of all components, the innermost first. */
  metadata: (...names: readonly string[]) => XmlElement[];
}

export function linesOf(chain: Chain): Lines {
  const all = (name: string): string[][] =>
    chain.map((component) =>
      childrenOf(component, 'NewsLines')
        .flatMap((group) => childrenOf(group, name))
        .flatMap((line) => textOf(line) ?? []),
    );
  const nearest = (name: string): string[] => all(name).find((found) => found.length > 0) ?? [];
  return {
    line: (name) => nearest(name)[0] ?? null,
    lines: nearest,
    metadata: (...names) =>
      chain.flatMap((component) =>
        // The TASS writes `DescriptiveMetada`, without its last letter but one.
        childrenOf(component)
          .filter(({ name }) => /Metadata?$/u.test(name))
          .flatMap((group) => childrenOf(group, ...names)),
      ),
  };
}

/** The names of the parties in an element such as Source or Provider. */
export function partiesOf(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) =>
    childrenOf(element, 'Party').flatMap((party) => attributeOf(party, 'FormalName') ?? []),
  );
}

/** Lines for the newsroom, by their types. */
export function advisoryLines(chain: Chain): string[] {
  const isAdvisory = (line: XmlElement): boolean =>
    /advisory|editor|instruction|note|warning/iu.test(
      attributeOf(childOf(line, 'NewsLineType'), 'FormalName') ?? '',
    );
  return chain
    .flatMap((component) => childrenOf(component, 'NewsLines'))
    .flatMap((group) => childrenOf(group, 'NewsLine'))
    .filter(isAdvisory)
    .flatMap((line) => textOf(childOf(line, 'NewsLineText')) ?? []);
}
