import { CorrectArticle } from './correct-article.js';
import { CorrectArticleResolver } from './correct-article.resolver.js';
import { KillArticle } from './kill-article.js';
import { KillArticleResolver } from './kill-article.resolver.js';
import { PublishManuscript } from './publish-manuscript.js';
import { PublishManuscriptResolver } from './publish-manuscript.resolver.js';
import { UnpublishArticle } from './unpublish-article.js';
import { UnpublishArticleResolver } from './unpublish-article.resolver.js';

/** The use cases of the actions that change what readers see. */
export const publishingUseCases = {
  publish: PublishManuscript,
  correct: CorrectArticle,
  unpublish: UnpublishArticle,
  kill: KillArticle,
};

/** Their mutations. */
export const publishingMutations = [
  PublishManuscriptResolver,
  CorrectArticleResolver,
  UnpublishArticleResolver,
  KillArticleResolver,
];
