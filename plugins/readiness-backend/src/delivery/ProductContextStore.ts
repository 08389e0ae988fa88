import { ProductContextField } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { ProductContextRow } from './tables';

/** A field of the product context as the portal knows it. @internal */
export interface StoredContextValue {
  field: ProductContextField;
  value: string | string[];
  by: string;
  /** ISO 8601 */
  at: string;
}

/** The product context that was set in the portal. @internal */
export class ProductContextStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By entity ref; entities of which nothing is set are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredContextValue[]>> {
    const found = new Map<string, StoredContextValue[]>();
    for (const chunk of chunked(entityRefs)) {
      const rows: ProductContextRow[] = await knex<ProductContextRow>(
        'product_context',
      )
        .whereIn('entity_ref', chunk)
        .orderBy('field');
      for (const { entity_ref: ref, field, value, set_by: by, at } of rows) {
        const values = found.get(ref) ?? [];
        found.set(ref, values);
        values.push({ field, value: JSON.parse(value), by, at });
      }
    }
    return found;
  }

  async set(
    tx: Knex.Transaction,
    entityRef: string,
    values: StoredContextValue[],
  ): Promise<void> {
    if (values.length > 0) {
      await tx<ProductContextRow>('product_context')
        .insert(
          values.map(({ field, value, by, at }) => ({
            ...{ entity_ref: entityRef, field, set_by: by, at },
            value: JSON.stringify(value),
          })),
        )
        .onConflict(['entity_ref', 'field'])
        .merge();
    }
  }

  async unset(
    tx: Knex.Transaction,
    entityRef: string,
    fields: ProductContextField[],
  ): Promise<void> {
    await tx<ProductContextRow>('product_context')
      .where({ entity_ref: entityRef })
      .whereIn('field', fields)
      .delete();
  }
}
