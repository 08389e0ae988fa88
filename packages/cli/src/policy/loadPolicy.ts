import {
  CompiledPolicy,
  compilePolicy,
  FactDeclarations,
  parsePolicy,
  PolicyError,
  PolicyFile,
} from 'backstage-plugin-readiness-engine';
import { readDeclarations } from './declarations';
import { readPolicyFiles } from './readPolicyFiles';
import { sha256 } from './sha256';

/** @internal */
export interface LoadedPolicy {
  files: PolicyFile[];
  /** Absent when there are errors. */
  policy?: CompiledPolicy;
  errors: PolicyError[];
}

/**
 * Reads and compiles policy documents as the backend does at start.
 * @internal
 */
export function loadPolicy(options: {
  paths: string[];
  declarationsFile?: string;
}): LoadedPolicy {
  const files = readPolicyFiles(options.paths);
  const { policy, errors } = compilePolicy({
    files,
    declarations: withoutDeclaredIn(
      files,
      readDeclarations(options.declarationsFile),
    ),
    hash: sha256,
  });
  return { files, policy, errors };
}

// What a running backend answers includes the sources that its documents declare. The documents at hand
// are newer than that answer, and two declarations of one source would be an error.
function withoutDeclaredIn(
  files: PolicyFile[],
  declarations: FactDeclarations,
): FactDeclarations {
  const declared = parsePolicy(files)
    .documents.filter(({ document }) => document.kind === 'FactSource')
    .map(({ document }) => document.metadata.name);
  return Object.fromEntries(
    Object.entries(declarations).filter(
      ([source]) => !declared.includes(source),
    ),
  );
}
