import { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { readinessTranslationRef } from '../translation';

/** The function that looks up words of the plugin. @internal */
export type Words = TranslationFunction<(typeof readinessTranslationRef)['T']>;
