import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { AssessmentQueue } from './AssessmentQueue';

/** @internal */
export class AssessmentMetrics {
  readonly #duration: MetricsServiceHistogram;
  readonly #assessed: MetricsServiceCounter;

  constructor(options: { metrics: MetricsService; queue: AssessmentQueue }) {
    const { metrics, queue } = options;
    this.#duration = metrics.createHistogram('readiness.assessment.duration', {
      description: 'Time to assess and store one batch of entities',
      unit: 'ms',
    });
    this.#assessed = metrics.createCounter('readiness.assessment.entities', {
      description: 'Entities assessed',
      unit: '{entity}',
    });
    metrics
      .createObservableGauge('readiness.assessment.queue', {
        description: 'Entities whose assessment is due or running',
        unit: '{entity}',
      })
      .addCallback(async result => {
        result.observe(await queue.depth());
      });
  }

  recordBatch(milliseconds: number, entities: number): void {
    this.#duration.record(milliseconds);
    this.#assessed.add(entities);
  }
}
