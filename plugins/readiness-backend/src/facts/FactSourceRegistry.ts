import { ConflictError, InputError } from '@backstage/errors';
import { FactDeclarations } from 'backstage-plugin-readiness-engine';
import {
  FactSource,
  ReadinessFactSourcesExtensionPoint,
} from 'backstage-plugin-readiness-node';

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Words that CEL keeps for itself and that cannot be used as a field name everywhere. */
const RESERVED = new Set(['true', 'false', 'null', 'in', 'as', 'function']);

/**
 * The code sources, as added by modules. After start-up nothing is added.
 * @internal
 */
export class FactSourceRegistry implements ReadinessFactSourcesExtensionPoint {
  readonly #sources = new Map<string, FactSource>();

  addFactSource(...sources: FactSource[]): void {
    const ids = new Set(this.#sources.keys());
    for (const source of sources) {
      assertIdentifier(source.id, 'fact source id');
      if (ids.has(source.id)) {
        throw new ConflictError(
          `There is a fact source '${source.id}' already; ids of sources must be unique`,
        );
      }
      ids.add(source.id);
      for (const name of Object.keys(source.facts)) {
        assertIdentifier(name, `fact name of source '${source.id}'`);
      }
    }
    for (const source of sources) {
      this.#sources.set(source.id, source);
    }
  }

  list(): FactSource[] {
    return [...this.#sources.values()];
  }

  get(id: string): FactSource | undefined {
    return this.#sources.get(id);
  }

  declarations(): FactDeclarations {
    return Object.fromEntries(
      this.list().map(source => [source.id, source.facts]),
    );
  }
}

function assertIdentifier(text: string, what: string): void {
  if (!IDENTIFIER.test(text) || RESERVED.has(text)) {
    throw new InputError(
      `'${text}' is no valid ${what}: it must start with a letter, consist of letters, digits and _, and be no word of the expression language`,
    );
  }
}
