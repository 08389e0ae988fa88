/** The time now; injected so that tests can fix it. @internal */
export type Clock = () => Date;

/** @internal */
export const systemClock: Clock = () => new Date();
