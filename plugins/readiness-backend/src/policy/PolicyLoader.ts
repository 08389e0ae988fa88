import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  compilePolicyInSteps,
  CompiledPolicy,
  CompilePolicyResult,
  FactDeclarations,
  formatPolicyError,
  parsePolicyInSteps,
  PolicyError,
  PolicyFile,
} from 'backstage-plugin-readiness-engine';
import { Clock } from '../clock';
import { takeSteps } from '../database/timeSlice';
import { sha256 } from '../hash';
import { PolicySource } from '../readReadinessOptions';
import { GroupCheck, GroupVerdict } from './GroupCheck';
import { overlayPolicyFiles } from './overlayPolicyFiles';
import { PolicyStore } from './PolicyStore';
import { DraftCompiler } from './preview/PolicyPreviewService';
import { PolicyInForce, PolicyProvider } from './PolicyProvider';
import { readPolicyFiles } from './readPolicyFiles';
import { toPolicyInForce } from './toPolicyInForce';

/** @internal */
export interface PolicyLoaderOptions {
  store: PolicyStore;
  urlReader: UrlReaderService;
  logger: LoggerService;
  clock: Clock;
  sources: PolicySource[];
  /** Where the documents that ship with the plugin are. */
  starterFolder: string;
  /** Whether the starter documents are in force beside `sources`. */
  starterPolicy: boolean;
  /** What the code sources declare; read at every compilation. */
  declarations: () => FactDeclarations;
  groups: Pick<GroupCheck, 'check'>;
}

/**
 * Keeps a compiled policy in force. The files are read by one replica at a time; the others adopt
 * what it stored. Files that do not compile leave the last good version in force, and their errors
 * are kept to be shown.
 * @internal
 */
export class PolicyLoader implements PolicyProvider, DraftCompiler {
  readonly #options: PolicyLoaderOptions;
  readonly #versions = new Map<string, CompiledPolicy>();
  #inForce: PolicyInForce | undefined;
  #lastReading: string | undefined;
  /** A stored version that does not compile here; not tried again. */
  #unusable: string | undefined;

  constructor(options: PolicyLoaderOptions) {
    this.#options = options;
  }

  current(): PolicyInForce | undefined {
    return this.#inForce;
  }

  async refresh(): Promise<PolicyInForce | undefined> {
    await this.adoptStored();
    return this.#inForce;
  }

  /** The policy of an older version, for results that were computed under it. */
  async getVersion(version: string): Promise<CompiledPolicy | undefined> {
    if (this.#inForce?.policy.version === version) {
      return this.#inForce.policy;
    }
    const known = this.#versions.get(version);
    if (known) {
      return known;
    }
    const files = await this.#options.store.getFiles(version);
    const { policy } = files
      ? await this.#compile(files)
      : { policy: undefined };
    if (policy) {
      // Only the version before a change is asked for, and only until all is assessed anew.
      this.#versions.clear();
      this.#versions.set(version, policy);
    }
    return policy;
  }

  async compileDraft(
    draft: PolicyFile[],
    options: { mode: 'overlay' | 'replace'; version: string },
  ): Promise<CompilePolicyResult> {
    const base =
      options.mode === 'overlay'
        ? (await this.#options.store.getFiles(options.version)) ?? []
        : (await this.#readStarter()).files;
    return this.#compile(overlayPolicyFiles(base, draft));
  }

  /**
   * Reads the files for the first time. When they are not good it falls back to the version stored
   * last, else to the starter set alone; it never throws for a bad policy.
   */
  async start(): Promise<void> {
    await this.reload();
    if (!this.#inForce) {
      await this.adoptStored();
    }
    if (!this.#inForce) {
      await this.#fallBackToStarter();
    }
  }

  /** Reads the files; puts them in force when they are good and new. */
  async reload(): Promise<void> {
    const { store, clock, logger } = this.#options;
    const at = clock().toISOString();
    const { files, errors: readErrors } = await this.#read();
    const reading = sha256(JSON.stringify([files, readErrors]));
    const state = await store.getState();
    if (reading === this.#lastReading && state) {
      await store.recordReading({ checkedAt: at, errors: state.errors });
      return;
    }
    const { policy, errors, isCertain } =
      readErrors.length > 0
        ? { policy: undefined, errors: readErrors, isCertain: true }
        : await this.#compileChecked(files, state?.version === undefined);
    if (!policy) {
      await store.recordReading({ checkedAt: at, errors });
      logger.error(
        `The policy has ${
          errors.length
        } errors and is not put in force:\n${errors
          .map(formatPolicyError)
          .join('\n')}`,
      );
    } else if (state?.version === policy.version && state.loadedAt) {
      await store.recordReading({ checkedAt: at, errors: [] });
      this.#inForce = await toInForce(policy, files, state.loadedAt);
    } else {
      const next = await toInForce(policy, files, at);
      await store.putInForce({
        version: policy.version,
        files,
        at,
        errors: [],
      });
      this.#inForce = next;
      logger.info(`Policy ${policy.version} is in force`);
    }
    // What the catalog has not told, or told is missing, may be there the next time.
    this.#lastReading = isCertain ? reading : undefined;
  }

  /** Takes over the version that another replica, or an earlier process, put in force. */
  async adoptStored(): Promise<void> {
    const { store, logger } = this.#options;
    const state = await store.getState();
    if (!state?.version || !state.loadedAt) {
      return;
    }
    const known = [this.#inForce?.policy.version, this.#unusable];
    if (known.includes(state.version)) {
      return;
    }
    const files = await store.getFiles(state.version);
    const { policy } = await this.#compile(files ?? []);
    if (files && policy) {
      this.#inForce = await toInForce(policy, files, state.loadedAt);
    } else {
      this.#unusable = state.version;
      logger.error(
        `The stored policy ${state.version} does not compile with the installed fact sources`,
      );
    }
  }

  async #fallBackToStarter(): Promise<void> {
    const { store, clock, logger, starterFolder, urlReader } = this.#options;
    const { files } = await readPolicyFiles(
      [{ type: 'file', target: starterFolder }],
      urlReader,
    );
    const { policy, errors } = await this.#compile(files);
    if (!policy) {
      logger.error(
        `No policy is in force. The starter policy has ${errors.length} errors`,
      );
      return;
    }
    const state = await store.getState();
    const at = clock().toISOString();
    await store.putInForce({
      version: policy.version,
      files,
      at,
      errors: state?.errors ?? [],
    });
    this.#inForce = await toInForce(policy, files, at);
    logger.warn('The starter policy is in force until the own policy is good');
  }

  async #read(): Promise<{ files: PolicyFile[]; errors: PolicyError[] }> {
    const { sources, starterPolicy, urlReader } = this.#options;
    const own = await readPolicyFiles(sources, urlReader);
    if (!starterPolicy) {
      return own;
    }
    const starter = await this.#readStarter();
    return {
      files: overlayPolicyFiles(starter.files, own.files),
      errors: [...starter.errors, ...own.errors],
    };
  }

  /** The starter documents where they are in force beside the own ones; nothing where they are not. */
  async #readStarter(): Promise<{
    files: PolicyFile[];
    errors: PolicyError[];
  }> {
    const { starterPolicy, starterFolder, urlReader } = this.#options;
    if (!starterPolicy) {
      return { files: [], errors: [] };
    }
    const { files, errors } = await readPolicyFiles(
      [{ type: 'file', target: starterFolder }],
      urlReader,
    );
    return {
      files: files.map(file => withStarterName(file, starterFolder)),
      errors,
    };
  }

  /**
   * As `#compile`; unknown groups are errors too, and asked for anew at the next reading. The first policy of all
   * does not wait for a catalog that is still being filled.
   */
  async #compileChecked(
    files: PolicyFile[],
    isFirst: boolean,
  ): Promise<CompilePolicyResult & Pick<GroupVerdict, 'isCertain'>> {
    const compiled = await this.#compile(files);
    if (!compiled.policy) {
      return { ...compiled, isCertain: true };
    }
    const { errors, isCertain } = await this.#options.groups.check(files);
    if (errors.length > 0 && !isFirst) {
      return { policy: undefined, errors, isCertain: false };
    }
    return { ...compiled, isCertain: isCertain && errors.length === 0 };
  }

  /** A whole policy takes longer than the event loop may be held. */
  async #compile(files: PolicyFile[]): Promise<CompilePolicyResult> {
    return takeSteps(
      compilePolicyInSteps({
        files,
        declarations: this.#options.declarations(),
        hash: sha256,
      }),
    );
  }
}

async function toInForce(
  policy: CompiledPolicy,
  files: PolicyFile[],
  loadedAt: string,
): Promise<PolicyInForce> {
  const { documents } = await takeSteps(parsePolicyInSteps(files));
  return toPolicyInForce(policy, documents, loadedAt);
}

/** `starter/checks/latency.yaml`, wherever the package is installed. */
function withStarterName(file: PolicyFile, folder: string): PolicyFile {
  return { ...file, name: `starter${file.name.slice(folder.length)}` };
}
