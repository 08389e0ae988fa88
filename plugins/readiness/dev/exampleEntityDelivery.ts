import { ConflictError } from '@backstage/errors';
import { DeliveryApi } from 'backstage-plugin-readiness-common';
import {
  exampleChanges,
  exampleComparison,
  exampleDelivery,
} from 'backstage-plugin-readiness-react/testUtils';

const SENDING_MS = 1_500;

/**
 * The way of working as the screens need it: reading shows example data, writing takes a moment
 * and is taken. One entity declares its mode in the catalog, one has none and nobody may change it.
 */
export function exampleEntityDelivery(now: string): DeliveryApi {
  const of = (entityRef: string) => {
    const delivery = { ...exampleDelivery(now), entityRef };
    switch (entityRef) {
      case 'component:default/with-gates':
        return {
          ...delivery,
          current: delivery.current && {
            ...delivery.current,
            declaredIn: 'catalog' as const,
            editUrl: 'https://git.example.com/edit/catalog-info.yaml',
          },
          review: { ...delivery.review, overdue: true },
        };
      case 'component:default/no-data':
        return {
          ...delivery,
          current: undefined,
          ledger: [],
          advice: [],
          suggestions: [],
          raised: [],
          review: { overdue: false },
          may: { change: false, setContext: false, answer: false },
        };
      default:
        return delivery;
    }
  };
  const taken = async (entityRef: string) => {
    await new Promise(resolve => setTimeout(resolve, SENDING_MS));
    return of(entityRef);
  };
  return {
    getDelivery: async entityRef => of(entityRef),
    compareMode: async () => exampleComparison(),
    changeMode: taken,
    reviewMode: taken,
    setContext: taken,
    async answerAdvice() {
      throw new ConflictError('The advice has changed meanwhile');
    },
    getChanges: async request => exampleChanges(now, request),
    getChangesMarkdown: async () => '# What changed\n',
  };
}
