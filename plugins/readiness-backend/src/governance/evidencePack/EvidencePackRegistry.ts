import { ConflictError, InputError } from '@backstage/errors';
import {
  EvidencePackSectionProvider,
  ReadinessEvidencePackExtensionPoint,
} from 'backstage-plugin-readiness-node';
import { PACK_SECTION_KINDS } from './packSections';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The sections that modules added. After start-up nothing is added. @internal */
export class EvidencePackRegistry
  implements ReadinessEvidencePackExtensionPoint
{
  readonly #providers = new Map<string, EvidencePackSectionProvider>();

  addSection(...providers: EvidencePackSectionProvider[]): void {
    const taken = new Set<string>([
      ...PACK_SECTION_KINDS,
      ...this.#providers.keys(),
    ]);
    for (const { kind } of providers) {
      if (!KEBAB_CASE.test(kind)) {
        throw new InputError(
          `'${kind}' is no valid kind of an evidence pack section: write it in kebab-case`,
        );
      }
      if (taken.has(kind)) {
        throw new ConflictError(
          `There is an evidence pack section '${kind}' already; kinds must be unique`,
        );
      }
      taken.add(kind);
    }
    for (const provider of providers) {
      this.#providers.set(provider.kind, provider);
    }
  }

  list(): EvidencePackSectionProvider[] {
    return [...this.#providers.values()];
  }
}
