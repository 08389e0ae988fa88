import { LoggerService } from '@backstage/backend-plugin-api';
import { EvidencePackSection } from 'backstage-plugin-readiness-common';
import {
  EvidencePackSectionContext,
  EvidencePackSectionProvider,
} from 'backstage-plugin-readiness-node';
import { EvidencePackRegistry } from './EvidencePackRegistry';

const TIMEOUT_MS = 30_000;

/** @internal */
export interface ModuleSectionsOptions {
  registry: EvidencePackRegistry;
  logger: LoggerService;
  timeoutMs?: number;
}

/** The sections of modules; one that fails says so in its place. @internal */
export class ModuleSections {
  readonly #options: ModuleSectionsOptions;

  constructor(options: ModuleSectionsOptions) {
    this.#options = options;
  }

  async render(
    context: Omit<EvidencePackSectionContext, 'signal'>,
  ): Promise<EvidencePackSection[]> {
    const sections = await Promise.all(
      this.#options.registry.list().map(one => this.#renderOne(one, context)),
    );
    return sections.filter(section => section !== undefined);
  }

  async #renderOne(
    provider: EvidencePackSectionProvider,
    context: Omit<EvidencePackSectionContext, 'signal'>,
  ): Promise<EvidencePackSection | undefined> {
    const { logger, timeoutMs = TIMEOUT_MS } = this.#options;
    const { kind, title } = provider;
    const signal = AbortSignal.timeout(timeoutMs);
    const tooLong = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), {
        once: true,
      });
    });
    try {
      const blocks = await Promise.race([
        provider.render({ ...context, signal }),
        tooLong,
      ]);
      return blocks && { kind, title, blocks };
    } catch (error) {
      logger.warn(
        `Section '${kind}' of the evidence pack of ${context.entityRef} failed: ${error}`,
      );
      const text =
        'This section could not be made; the log of the backend says why.';
      return { kind, title, blocks: [{ type: 'paragraph', text }] };
    }
  }
}
