import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { nameOf } from '../fleet/entities';
import { FACTS, factValuesOf } from '../fleet/facts';
import { RETRIEVER } from '../techInsights/layout';
import { reportEventLoop } from './eventLoop';

const SIZE = Number(process.env.BENCH_ENTITIES);

const TYPES = {
  number: 'integer',
  boolean: 'boolean',
  string: 'string',
} as const;

/** The same facts about the same entities, brought in by a fact retriever. */
const factsModule = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'bench-facts',
  register(env) {
    env.registerInit({
      deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
      async init({ retrievers }) {
        retrievers.addFactRetrievers({
          [RETRIEVER]: {
            id: RETRIEVER,
            version: '1.0.0',
            title: 'Benchmark',
            description: 'Made-up facts',
            entityFilter: [{ kind: 'component' }],
            schema: Object.fromEntries(
              FACTS.map(({ name, type }) => [
                name,
                { type: TYPES[type], description: `Made-up ${type} ${name}` },
              ]),
            ),
            handler: async () =>
              Array.from({ length: SIZE }, (_, index) => ({
                entity: {
                  kind: 'component',
                  namespace: 'default',
                  name: nameOf(index),
                },
                facts: factValuesOf(index),
              })),
          },
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage-community/plugin-tech-insights-backend'));
backend.add(
  import('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
);
backend.add(factsModule);
reportEventLoop();
void backend.start();
