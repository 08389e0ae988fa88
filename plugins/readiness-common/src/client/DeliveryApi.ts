import {
  AdviceAnswerInput,
  ChangesReport,
  ChangesReportRequest,
  EntityDelivery,
  ModeChangeInput,
  ModeComparison,
  ModeReviewInput,
  ProductContextInput,
} from '../api/delivery';
import { ReadinessWriteOptions } from './GovernanceApi';
import { ReadinessRequestOptions } from './ReadinessApi';

/** How a team works on a product: mode, context, ledger, advice, and what changed. @public */
export interface DeliveryApi {
  getDelivery(
    entityRef: string,
    options?: ReadinessRequestOptions,
  ): Promise<EntityDelivery>;
  compareMode(
    entityRef: string,
    to: string,
    options?: ReadinessRequestOptions,
  ): Promise<ModeComparison>;
  /** A declared mode wins: then this is refused with 409 that names the file to edit. */
  changeMode(
    entityRef: string,
    input: ModeChangeInput,
    options?: ReadinessWriteOptions,
  ): Promise<EntityDelivery>;
  reviewMode(
    entityRef: string,
    input: ModeReviewInput,
    options?: ReadinessWriteOptions,
  ): Promise<EntityDelivery>;
  setContext(
    entityRef: string,
    input: ProductContextInput,
    options?: ReadinessWriteOptions,
  ): Promise<EntityDelivery>;
  answerAdvice(
    entityRef: string,
    rule: string,
    input: AdviceAnswerInput,
    options?: ReadinessWriteOptions,
  ): Promise<EntityDelivery>;
  getChanges(
    request: ChangesReportRequest,
    options?: ReadinessRequestOptions,
  ): Promise<ChangesReport>;
  /** The same report as Markdown. */
  getChangesMarkdown(
    request: ChangesReportRequest,
    options?: ReadinessRequestOptions,
  ): Promise<string>;
}
