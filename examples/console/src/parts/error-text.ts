import { CombinedGraphQLErrors } from '@apollo/client';
import type { Texts } from '../texts/en';

/** What to tell of an error: the graph's own words, and ours where it did not answer. */
export const errorText = (error: Error | undefined, texts: Texts): string =>
  CombinedGraphQLErrors.is(error) ? error.message : texts.noAnswer;
