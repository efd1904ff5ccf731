import type { Config } from '@kopij/platform';
import { jsonType, takesPlainJson } from '../request/negotiate.js';
import type { Asked } from './asked.js';
import type { AnswerForm } from './build-response.js';

type FormSettings = Pick<Config, 'graphiql' | 'corsOrigins'>;

/**
 * The `Vary` header. Caches store one response per combination of these, so it lists only what changes the bytes.
 * `Accept` does so only where browsers may get GraphiQL, since everybody who accepts plain JSON gets that.
 */
export function varyOn({ graphiql, corsOrigins }: FormSettings): string {
  const also = `${graphiql ? 'accept, ' : ''}${corsOrigins.length > 1 ? 'origin, ' : ''}`;
  return `${also}accept-encoding, authorization`;
}

/** The form in which a GraphQL answer is sent, by the client's `Accept`. */
export function graphqlForm(
  asked: Pick<Asked, 'isGet' | 'mediaType'>,
  accept: string | undefined,
  settings: FormSettings,
): AnswerForm {
  // A GET passes through caches: everybody who accepts plain JSON gets that, even if they prefer another media
  // type.
  const mediaType = asked.isGet && takesPlainJson(accept) ? jsonType : asked.mediaType;
  const isPlainJson = mediaType === jsonType;
  const vary = isPlainJson || settings.graphiql ? varyOn(settings) : `accept, ${varyOn(settings)}`;
  return { mediaType, vary, mark: isPlainJson ? '' : '-graphql' };
}
