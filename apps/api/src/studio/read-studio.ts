import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** The files of the studio, as the build made them. */
export interface StudioFiles {
  /** The path of the page itself; empty where the studio is not built. */
  readonly page: string;
  /** The media types of all files, by their paths below `/studio/`. */
  readonly types: ReadonlyMap<string, string>;
  /** @param coding a content encoding, or none */
  read(path: string, coding: StudioCoding | null): Promise<Buffer>;
}

/** The encodings in which the build leaves a copy beside each file, and the endings of their names; the better first. */
export const studioCodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

type StudioCoding = (typeof studioCodings)[number];

const page = 'index.html';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Only what stands in the folder now can be asked for: no path of a request ever reaches the disk. */
export function readStudio(folder: URL): StudioFiles {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.flatMap((name): [string, string][] => {
    const type = types[extname(name)];
    return type === undefined ? [] : [[name, type]];
  });
  return {
    page: names.includes(page) ? page : '',
    types: new Map(files),
    read: (path, coding) => readFile(new URL(`${path}${coding?.ending ?? ''}`, folder)),
  };
}

/** What the studio asks while nobody is signed in, as it is sent: none where it is not built. */
export function studioDocuments(folder: URL): readonly string[] {
  const list = new URL('documents.json', folder);
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}
