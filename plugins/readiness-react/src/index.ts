/**
 * Components and hooks of Readiness that other plugins may use.
 *
 * @packageDocumentation
 */
export * from './actions/NextActionList';
export * from './actions/toWords';
export * from './actions/useGainText';
export * from './api/readinessApiRef';
export * from './gates/GateStepper';
export * from './hooks/useEntityHistory';
export * from './hooks/useEntityReadiness';
export * from './hooks/useReadinessUpdates';
export * from './hooks/useReloadable';
export * from './reason/toReasonText';
export * from './score/LevelBadge';
export * from './score/ScoreBar';
export { ScoreSparkline } from './score/ScoreSparkline';
export type { ScoreSparklineProps } from './score/ScoreSparkline';
export * from './score/formatScore';
export * from './score/toScoreTrend';
export * from './status/StatusChip';
export * from './status/StatusCounts';
export * from './status/StatusIcon';
export * from './status/StatusShape';
export { mutedColor, statusColor } from './status/statusColor';
export * from './status/statuses';
export * from './time/FactAge';
export * from './time/relativeAge';
export * from './time/useNow';
export * from './translation';
