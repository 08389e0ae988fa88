import { NotImplementedError } from '@backstage/errors';

/**
 * A part of the API as given; a method that is not given refuses, so that a test sees that it was called.
 *
 * @public
 */
export function partialApiMock<T extends object>(methods: Partial<T> = {}): T {
  return new Proxy(methods as T, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (async () => {
        throw new NotImplementedError(`No mock of ${String(name)}`);
      }),
  });
}
