import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReactElement } from 'react';
import { readinessTranslationRef } from './translation';

type Messages = (typeof readinessTranslationRef)['T'];

/** `later` of the plural forms `later_one` and `later_other`. */
type KeyOf<TKey> = TKey extends `${infer Key}_${'one' | 'other'}` ? Key : TKey;

type Placeholders<TMessage> =
  TMessage extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

type ArgumentsOf<TNames extends string, TValue> = [TNames] extends [never]
  ? []
  : [
      values: {
        [Name in TNames]: Name extends 'count' ? number : TValue;
      },
    ];

type PluralNames<TKey> = TKey extends KeyOf<TKey> ? never : 'count';

type TextArguments<TValue> = {
  [TKey in keyof Messages as KeyOf<TKey>]: ArgumentsOf<
    Placeholders<Messages[TKey]> | PluralNames<TKey>,
    TValue
  >;
};

type Texts = TextArguments<string | number>;
type TextsWithElements = TextArguments<string | number | ReactElement>;

/**
 * Looks up a text of the plugin by its key; what stands in `{{ }}` is asked for as a value.
 * @internal
 */
export interface Words {
  <TKey extends keyof Texts>(key: TKey, ...values: Texts[TKey]): string;
  <TKey extends keyof Texts>(
    key: TKey,
    ...values: TextsWithElements[TKey]
  ): ReactElement;
}

/**
 * The texts of the plugin in the language of the person.
 *
 * The same as `useTranslationRef(readinessTranslationRef)`, with a type that is computed once:
 * Backstage's own goes through every message at each call of `t`, which took the compiler minutes.
 *
 * @internal
 */
export function useTexts(): { t: Words } {
  const { t } = useTranslationRef(readinessTranslationRef);
  return { t: t as unknown as Words };
}
