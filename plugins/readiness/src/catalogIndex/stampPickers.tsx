import { StampPicker } from './StampPicker';

/** @internal */
export const LevelPicker = () => <StampPicker name="readinessLevel" />;

/** @internal */
export const ProfilePicker = () => <StampPicker name="readinessProfile" />;

/** @internal */
export const RiskTierPicker = () => <StampPicker name="readinessRiskTier" />;

/** @internal */
export const ModePicker = () => <StampPicker name="readinessMode" />;
