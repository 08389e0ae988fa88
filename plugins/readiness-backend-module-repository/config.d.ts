import { HumanDuration } from '@backstage/types';

export interface Config {
  readiness?: {
    /**
     * The fact source `repository`: which files it looks for, how often and how.
     */
    repository?: {
      /**
       * How often the files of every entity are read; default one hour.
       */
      frequency?: HumanDuration | string;

      /**
       * How long one batch of entities may take; default two minutes.
       */
      timeout?: HumanDuration | string;

      /**
       * Files with more bytes are not read and lead to a source error; default 262144 (256 KiB).
       */
      sizeLimitBytes?: number;

      /**
       * How many entities are read at the same time; default 4.
       */
      concurrency?: number;

      /**
       * Paths relative to the source location of the entity, in order; the first file that is there counts.
       * A list that is given replaces the default one.
       */
      files?: {
        /**
         * Default: MODEL_CARD.md, model-card.md, docs/model-card.md. After these the README counts as the model
         * card when it has Hugging Face front matter or the entity is a model.
         */
        modelCard?: string[];
        /**
         * Default: DATASET_CARD.md, dataset-card.md, docs/dataset-card.md. After these the README counts as the
         * dataset card when the entity is a dataset.
         */
        datasetCard?: string[];
        /**
         * Default: RUNBOOK.md, runbook.md, docs/runbook.md.
         */
        runbook?: string[];
        /**
         * Default: README.md, readme.md, README.
         */
        readme?: string[];
        /**
         * Default: LICENSE, LICENSE.md, LICENSE.txt.
         */
        license?: string[];
        /**
         * Default: CODEOWNERS, .github/CODEOWNERS, docs/CODEOWNERS.
         */
        codeowners?: string[];
      };
    };
  };
}
