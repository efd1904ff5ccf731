import { stringifyDocument } from 'urql';
import { ReadSharedPreview } from '../features/manuscript/preview/preview-documents.js';
import * as ofLinks from '../features/sign-in/link-documents.js';
import * as ofSignIn from '../features/sign-in/sign-in-documents.js';
import { ConfirmTotp, StartTotp } from '../parts/code-app.jsx';
import * as ofSession from '../server/session-documents.js';

/**
 * All that the studio asks while nobody is signed in, as it is sent. The build lists it, so that a server that trusts only documents
 * that it knows lets editors in.
 */
export const askedByStrangers: readonly string[] = [
  ...Object.values(ofSession),
  ...Object.values(ofSignIn),
  ...Object.values(ofLinks),
  ...[StartTotp, ConfirmTotp, ReadSharedPreview],
]
  .map((document) => stringifyDocument(document))
  // One is in several of them.
  .filter((text) => !text.startsWith('fragment'));
