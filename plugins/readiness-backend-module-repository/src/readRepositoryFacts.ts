import { Entity } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { FactValue } from 'backstage-plugin-readiness-engine';
import { FactObservation } from 'backstage-plugin-readiness-node';
import { readDatasetCard } from './datasetCard/readDatasetCard';
import type { RepositoryFile, RepositoryFiles } from './files/RepositoryFiles';
import { readProse } from './markdown/readProse';
import { isHuggingFaceCard } from './modelCard/isHuggingFaceCard';
import { readModelCard } from './modelCard/readModelCard';
import type { RepositoryFileNames } from './readRepositoryConfig';
import { readRunbook } from './runbook/readRunbook';

type Observations = Record<string, FactObservation>;

/**
 * Collects the facts of one entity from its files.
 *
 * @throws InputError with a sentence that names the file when one cannot be read or understood.
 * @internal
 */
export async function readRepositoryFacts(
  entity: Entity,
  files: RepositoryFiles,
  names: RepositoryFileNames,
): Promise<Observations> {
  const annotations = entity.metadata.annotations ?? {};
  const version = annotations[READINESS_ANNOTATION.version]?.trim();
  const type = String(entity.spec?.type ?? '').toLowerCase();
  const readme = await files.findFirst(names.readme);

  async function findNamed(annotation: string, candidates: string[]) {
    const named = annotations[annotation]?.trim();
    return named
      ? await files.find(named.replace(/^\.\//, ''))
      : await files.findFirst(candidates);
  }

  const modelCard =
    (await findNamed(READINESS_ANNOTATION.modelCard, names.modelCard)) ??
    (readme && isModelCard(readme, type) ? readme : undefined);
  const datasetCard =
    (await findNamed(READINESS_ANNOTATION.datasetCard, names.datasetCard)) ??
    (type === 'dataset' ? readme : undefined);
  const runbook = await findNamed(READINESS_ANNOTATION.runbook, names.runbook);
  const license = await files.findFirst(names.license);
  const codeowners = await files.findFirst(names.codeowners);

  if (
    !(modelCard || datasetCard || runbook || license || codeowners || readme)
  ) {
    await files.checkReachable();
  }

  const observations = {
    ...observe(modelCard, modelCardFacts(modelCard)),
    ...observe(datasetCard, datasetCardFacts(datasetCard)),
    ...observe(codeowners, { codeownersPresent: codeowners !== undefined }),
    ...observe(readme, {
      readmePresent: readme !== undefined,
      readmeWords: readme ? understand(readme, readProse).words : 0,
    }),
    ...observe(license, { licensePresent: license !== undefined }),
    ...observe(runbook, runbookFacts(runbook)),
  };
  return version
    ? Object.fromEntries(
        Object.entries(observations).map(([name, observation]) => [
          name,
          { ...observation, version },
        ]),
      )
    : observations;
}

function modelCardFacts(file: RepositoryFile | undefined) {
  const card = file ? understand(file, readModelCard) : undefined;
  return {
    modelCardPresent: file !== undefined,
    modelCardSections: card?.sections ?? [],
    modelCardCompleteness: card?.completeness ?? 0,
    modelCardLicense: card?.license ?? '',
    modelCardDatasets: card?.datasets ?? [],
    modelCardMetrics: card?.metrics ?? [],
    modelCardBaseModels: card?.baseModels ?? [],
    modelCardLibrary: card?.library ?? '',
    modelCardTags: card?.tags ?? [],
    modelCardEvaluationResults: card?.evaluationResults ?? 0,
    modelCardWords: card?.words ?? 0,
  };
}

function datasetCardFacts(file: RepositoryFile | undefined) {
  const card = file ? understand(file, readDatasetCard) : undefined;
  return {
    datasetCardPresent: file !== undefined,
    datasetCardSections: card?.sections ?? [],
    datasetCardLicense: card?.license ?? '',
  };
}

function runbookFacts(file: RepositoryFile | undefined) {
  const runbook = file ? understand(file, readRunbook) : undefined;
  return {
    runbookPresent: file !== undefined,
    runbookHasRollback: runbook?.hasRollback ?? false,
    runbookHasEscalation: runbook?.hasEscalation ?? false,
    runbookCoversDrift: runbook?.coversDrift ?? false,
  };
}

function isModelCard(readme: RepositoryFile, type: string): boolean {
  const isModel = /(?:^|-)model$/.test(type);
  return (
    isModel || (type !== 'dataset' && understand(readme, isHuggingFaceCard))
  );
}

/** Runs a reader; its complaint becomes a sentence that names the file. */
function understand<T>(file: RepositoryFile, read: (text: string) => T): T {
  try {
    return read(file.text);
  } catch (error) {
    const message = isError(error) ? error.message : String(error);
    throw new InputError(`${file.name} could not be understood: ${message}.`);
  }
}

function observe(
  file: RepositoryFile | undefined,
  values: Record<string, FactValue>,
): Observations {
  const url = file?.url;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      url ? { value, url } : { value },
    ]),
  );
}
