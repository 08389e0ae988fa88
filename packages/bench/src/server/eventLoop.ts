import { monitorEventLoopDelay } from 'node:perf_hooks';
import { LoopFigures } from './ServerMessage';

/** Answers the parent how long the event loop of this process was held since it last asked. */
export function reportEventLoop(): void {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  process.on('message', message => {
    if (message === 'loop') {
      const figures: LoopFigures = {
        maxMs: delays.max / 1e6,
        p99Ms: delays.percentile(99) / 1e6,
      };
      delays.reset();
      process.send?.(figures);
    }
  });
  // No server outlives the benchmark.
  process.on('disconnect', () => process.exit(0));
}
