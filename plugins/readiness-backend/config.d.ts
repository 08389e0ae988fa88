import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Readiness: how ready models, AI products, agents and services are. */
  readiness?: {
    /**
     * Where the policy documents are. Documents replace starter documents of the same kind and name.
     * @visibility backend
     */
    policies?: Array<{
      /**
       * `file` for a file or a folder of this machine, `url` for anything the URL reader can read.
       * @visibility backend
       */
      type: 'file' | 'url';
      /**
       * A YAML file, or a folder that is searched for `*.yaml` and `*.yml`. A relative path starts
       * at the working directory of the backend.
       * @visibility backend
       */
      target: string;
    }>;

    /**
     * Whether the policy that ships with the plugin is in force too. Default true.
     * @visibility backend
     */
    starterPolicy?: boolean;

    /**
     * Which entities are assessed, as a filter predicate over the entity. The default takes
     * components of type service, ml-service, ml-model, llm-app, agent and model-server, resources
     * of type ai-model, ml-model, dataset and feature-store, and AiResource agents.
     * @visibility backend
     */
    subjects?: object;

    /** How often things are looked at. */
    schedule?: {
      /**
       * How often the policy documents are read anew. Default 1 minute.
       * @visibility backend
       */
      policies?: HumanDuration;
      /**
       * How often the catalog is asked for changed entities. Default 30 seconds.
       * @visibility backend
       */
      catalog?: HumanDuration;
      /**
       * How often a replica looks for work that it was not told about: freshness that lapsed,
       * entities that another replica queued. Default 1 second.
       * @visibility backend
       */
      queue?: HumanDuration;
    };

    /**
     * Groups by role: their members have the role for every entity, beside those whom the crew of an
     * entity names. Profiles name roles where they name no groups.
     */
    roles?: {
      /** @visibility backend */
      [role: string]: string[];
    };

    /** Pictures of how an entity stands, for READMEs; off without a secret. */
    badges?: {
      /**
       * What the addresses of badges are signed with, each of 16 characters or more. The first signs,
       * all are accepted: put a new one first, and take the old one out when no README uses it.
       * @deepVisibility secret
       */
      secrets?: string[];
      /**
       * Which entities may have badges, as a filter predicate over the entity. Default all.
       * @visibility backend
       */
      filter?: object;
    };

    /** Gate decisions as signed statements. */
    receipts?: {
      /**
       * How long a receipt is to be trusted. Default 1 hour.
       * @visibility backend
       */
      expiresIn?: HumanDuration | string;
      /**
       * How long a key signs before the next one does. Its public half stays published until the
       * last receipt it signed has expired. Default 30 days.
       * @visibility backend
       */
      rotateEvery?: HumanDuration | string;
    };

    /** Whether people are told what concerns them. */
    notifications?: {
      /**
       * Sends notifications about reviews, gates, waivers and concerns through the notifications plugin.
       * Default true.
       * @visibility backend
       */
      enabled?: boolean;
    };

    /** What many entities are to reach by a day. */
    campaigns?: {
      /**
       * How long before the deadline the owners of entities that are left are reminded; in whole days.
       * Default 7 days.
       * @visibility backend
       */
      remindBefore?: HumanDuration;
    };

    /** How long things are kept. */
    retention?: {
      /**
       * How long changes of facts are kept. The newest change of a fact always stays.
       * Default 400 days.
       * @visibility backend
       */
      factChanges?: HumanDuration;
      /**
       * How long changes of assessments and points of scores are kept; the newest point of an entity before
       * that always stays. Default 800 days.
       * @visibility backend
       */
      history?: HumanDuration;
      /**
       * How long trends look back. Default 800 days.
       * @visibility backend
       */
      rollups?: HumanDuration;
    };

    /** What the catalog shows to whom. */
    visibility?: {
      /**
       * Where permissions depend on the entity: how long it is remembered, for lists and sums of many entities,
       * which ones a caller may see. Default 30 seconds.
       * @visibility backend
       */
      cachedFor?: HumanDuration;
    };
  };
}
