import { connectionType } from '@kopij/platform';
import { Article } from './article.types.js';

export const ArticleConnection = connectionType(Article, 'Article');
