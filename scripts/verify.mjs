// ./yarnw verify [--only lint,tsc] [--skip e2e] [--list]
//
// Runs every check of the repository and ends with one line, `N passed, M failed`: tests where a
// step has tests, otherwise the step. Exits with 1 when anything failed.
import { parseArgs } from 'node:util';
import { STEPS } from './checks/steps.mjs';

function selectSteps({ only, skip }) {
  const names = list => (list ? list.split(',').map(name => name.trim()) : []);
  const known = STEPS.map(step => step.name);
  for (const name of [...names(only), ...names(skip)]) {
    if (!known.includes(name)) {
      console.error(
        `There is no step "${name}"; there are: ${known.join(', ')}`,
      );
      process.exit(2);
    }
  }
  return STEPS.filter(
    step =>
      (!only || names(only).includes(step.name)) &&
      !names(skip).includes(step.name),
  );
}

async function runStep(step, results) {
  const missing = (step.needs ?? []).find(
    name => results.get(name)?.failed > 0,
  );
  if (missing)
    return { passed: 0, failed: 1, note: `not run: needs ${missing}` };
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, note: error.message };
  }
}

function duration(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function summary(steps, results) {
  console.log(`\n${'='.repeat(78)}`);
  for (const step of steps) {
    const { passed, failed, ms, note } = results.get(step.name);
    const row = [
      failed ? 'FAIL' : 'ok  ',
      step.name.padEnd(14),
      `${passed} passed`.padStart(12),
      `${failed} failed`.padStart(10),
      duration(ms).padStart(13),
    ].join(' ');
    console.log(note ? `${row}   ${note}` : row);
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    skip: { type: 'string' },
    list: { type: 'boolean' },
  },
});
const steps = selectSteps(values);
if (values.list) {
  for (const step of steps)
    console.log(`${step.name.padEnd(14)} ${step.title}`);
  process.exit(0);
}

const results = new Map();
for (const [index, step] of steps.entries()) {
  console.log(`\n${'='.repeat(78)}`);
  console.log(`${index + 1}/${steps.length}  ${step.name}: ${step.title}`);
  console.log('='.repeat(78));
  const started = Date.now();
  const result = await runStep(step, results);
  const ms = Date.now() - started;
  results.set(step.name, { ...result, ms });
  console.log(
    `\n${result.failed ? 'FAILED' : 'ok'}: ${step.name}, ${duration(ms)}`,
  );
}

summary(steps, results);
const total = key => [...results.values()].reduce((sum, r) => sum + r[key], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`${total('passed')} passed, ${total('failed')} failed`);
