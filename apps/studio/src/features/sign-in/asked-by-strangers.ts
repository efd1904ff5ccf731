import { stringifyDocument } from 'urql';
import * as ofSession from '../../server/session-documents.js';
import * as ofSignIn from './sign-in-documents.js';

/**
 * All that the studio asks while nobody is signed in, as it is sent. The build lists it, so that a server that trusts only documents
 * that it knows lets editors in.
 */
export const askedByStrangers: readonly string[] = [
  ...Object.values(ofSession),
  ...Object.values(ofSignIn),
].map((document) => stringifyDocument(document));
