import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions } from './options';
import { toMarkdown } from './report/markdown';
import { runBench } from './runBench';

/** `./yarnw bench`: progress goes to stderr, the report to stdout. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const started = Date.now();
  const figures = await runBench(options, text => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stderr.write(`${seconds} s: ${text}\n`);
  });
  if (options.out !== undefined) {
    const file = resolve(process.env.YARNW_CWD ?? '', options.out);
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  }
  process.stdout.write(toMarkdown(figures));
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
