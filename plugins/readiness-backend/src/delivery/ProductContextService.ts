import { ConflictError, InputError } from '@backstage/errors';
import {
  ProductContextField,
  ProductContextInput,
  READINESS_ANNOTATION,
} from 'backstage-plugin-readiness-common';
import { PRODUCT_CONTEXT } from 'backstage-plugin-readiness-engine';
import { declaredContext } from '../assessment/toAssessmentInput';
import { EntityWrites } from '../governance/EntityWrites';
import { DeliveryWriter } from './ModeService';
import { ProductContextStore } from './ProductContextStore';
import { fileOf } from './whereDeclared';

/** Takes the product context that people set in the portal. @internal */
export class ProductContextService {
  readonly #writes: EntityWrites;
  readonly #store: ProductContextStore;

  constructor(options: { writes: EntityWrites; store: ProductContextStore }) {
    this.#writes = options.writes;
    this.#store = options.store;
  }

  /**
   * Sets fields, and takes those back that are null.
   * @throws InputError for unknown values, ConflictError where the file declares a field.
   */
  async set(
    entityRef: string,
    input: ProductContextInput,
    { actor, idempotencyKey }: DeliveryWriter,
  ): Promise<void> {
    const entries = Object.entries(input) as [
      ProductContextField,
      string | string[] | null,
    ][];
    entries.forEach(([field, value]) => requireKnownValues(field, value));
    await this.#writes.write(
      { entityRef, actor, idempotencyKey, request: ['context', input] },
      async locked => {
        const { tx, at, subject, records } = locked;
        const declared = declaredContext(subject);
        const inFile = entries.find(([field]) => declared[field] !== undefined);
        if (inFile) {
          const [field] = inFile;
          throw new ConflictError(
            `The catalog declares ${field}; change the annotation '${
              READINESS_ANNOTATION[field]
            }' in ${fileOf(subject.entity)}`,
          );
        }
        const known = records.delivery?.context ?? [];
        await this.#store.set(
          tx,
          entityRef,
          entries.flatMap(([field, value]) =>
            value === null ? [] : [{ field, value, by: actor, at }],
          ),
        );
        await this.#store.unset(
          tx,
          entityRef,
          entries.flatMap(([field, value]) => (value === null ? [field] : [])),
        );
        await this.#writes.record(locked, {
          ...{ actor, action: 'delivery.context-set' },
          subject: entries.map(([field]) => field).join(','),
          data: {
            from: Object.fromEntries(
              entries.map(([field]) => [
                field,
                known.find(one => one.field === field)?.value ?? null,
              ]),
            ),
            to: input,
          },
        });
        return { entityRef };
      },
    );
  }
}

function requireKnownValues(
  field: ProductContextField,
  value: string | string[] | null,
): void {
  const options =
    PRODUCT_CONTEXT.find(one => one.field === field)?.options ?? [];
  const known = options.map(option => option.value);
  const unknown = [value ?? []].flat().find(one => !known.includes(one));
  if (unknown !== undefined) {
    throw new InputError(
      `${field}: there is no '${unknown}'; choose of ${known.join(', ')}`,
    );
  }
}
