import { EntityWrites } from '../governance/EntityWrites';
import { AdviceService } from './AdviceService';
import { DeliveryReader, DeliveryReaderOptions } from './DeliveryReader';
import { ModeService } from './ModeService';
import { ProductContextService } from './ProductContextService';

/** What takes and shows how teams work. @internal */
export interface Delivery {
  delivery: DeliveryReader;
  modes: ModeService;
  contexts: ProductContextService;
  advice: AdviceService;
}

/** @internal */
export function createDelivery(
  options: DeliveryReaderOptions & { writes: EntityWrites },
): Delivery {
  const { writes, roles, governance } = options;
  const { ledger, context, answers } = governance.delivery;
  return {
    delivery: new DeliveryReader(options),
    modes: new ModeService({ writes, ledger }),
    contexts: new ProductContextService({ writes, store: context }),
    advice: new AdviceService({ writes, answers, roles }),
  };
}
