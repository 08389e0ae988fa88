import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import {
  CommandHelp,
  findCommandLines,
  parseYaml,
  problemsOf,
  readHelp,
  REPOSITORY,
  toCommandLines,
} from './__testUtils__/commandLines';

// The help of every command comes from a process of its own.
jest.setTimeout(120_000);

const EXAMPLES = 'examples/pipelines';
/** They ask over HTTP and with an action. */
const WITHOUT_COMMANDS = /argo-rollouts|scaffolder-template/;
const examples = fs
  .readdirSync(path.join(REPOSITORY, EXAMPLES))
  .map(name => `${EXAMPLES}/${name}`);
const argument = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z.object({}).optional(),
});
const templateSchema = z.object({
  spec: z.object({
    args: z.array(argument),
    metrics: z.tuple([
      z.object({
        successCondition: z.string(),
        provider: z.object({ web: z.looseObject({ jsonPath: z.string() }) }),
      }),
    ]),
  }),
});
const analysis = z.object({ args: z.array(argument) });
const rolloutSchema = z.object({
  spec: z.object({
    strategy: z.object({
      canary: z.object({
        steps: z.array(z.object({ analysis: analysis.optional() })),
      }),
    }),
  }),
});
const read = (file: string) =>
  fs.readFileSync(path.join(REPOSITORY, file), 'utf8');

describe('documentation of the command line', () => {
  let help: Map<string, CommandHelp>;
  let commands: string[];
  beforeAll(() => {
    help = readHelp();
    commands = [...help.keys()];
  });

  it('finds what is wrong with a command line', () => {
    const problems = (line: string) =>
      toCommandLines(line, commands).flatMap(one => problemsOf(one, help));
    expect(problems('readiness gate a --entity b --json > c.json')).toEqual([]);
    expect(problems('readiness gat a')).toEqual(['there is no command gat']);
    expect(problems('x && readiness gate a --entty=b --entity --json')).toEqual(
      ['gate knows no --entty', '--entity of gate needs a value'],
    );
    expect(problems('readiness audit verify a')).toEqual([
      'audit verify takes no argument a',
    ]);
  });

  it('every command shows how it is used, with examples that work', () => {
    const all = [...help].map(([command, { examples: lines }]) => {
      const found = lines.flatMap(line => toCommandLines(line, commands));
      const problems = found.flatMap(line => problemsOf(line, help));
      const own = found.filter(line => line.command === command);
      return { command, problems, hasExample: own.length > 0 };
    });
    expect(all).toEqual(
      commands.map(command => ({ command, problems: [], hasExample: true })),
    );
  });

  it.each([
    ...['docs/cli.md', 'docs/pipelines.md', 'docs/policies.md'],
    ...examples,
  ])('%s names commands and flags that there are', file => {
    const lines = findCommandLines(file, commands);
    expect(lines.length > 0).toBe(!WITHOUT_COMMANDS.test(file));
    expect(
      lines.flatMap(line =>
        problemsOf(line, help).map(problem => `${problem}: ${line.text}`),
      ),
    ).toEqual([]);
  });

  it('docs/cli.md has every command with an example, every flag and its exit codes', () => {
    const sections = new Map(
      read('docs/cli.md')
        .split(/^## /m)
        .slice(1)
        .map(section => {
          const [title] = section.split('\n');
          return [title.replace(/`/g, '').replace(/^readiness /, ''), section];
        }),
    );
    const used = new Set(
      findCommandLines('docs/cli.md', commands).map(line => line.command),
    );
    for (const [command, { flags }] of help) {
      const section = sections.get(command) ?? '';
      expect({ command, used: used.has(command) }).toEqual({
        command,
        used: true,
      });
      for (const code of [0, 1, 2]) {
        expect(section).toMatch(new RegExp(`^\\| ${code} `, 'm'));
      }
      const everywhere = ['help', 'server', 'token', 'timeout'];
      for (const flag of flags.keys()) {
        const place = everywhere.includes(flag) ? read('docs/cli.md') : section;
        expect(`${command}: ${place}`).toMatch(new RegExp(`--${flag}\\b`));
      }
    }
  });

  it('docs/pipelines.md shows every example as it is', () => {
    const text = read('docs/pipelines.md');
    for (const file of examples) {
      expect(() => parseYaml(read(file))).not.toThrow();
      expect(text).toContain(`(../${file})`);
    }
  });

  it('the metric of Argo Rollouts lets through nothing but an allow', () => {
    const [template, rollout] = parseYaml(
      read(`${EXAMPLES}/argo-rollouts.yaml`),
    );
    const { args, metrics } = templateSchema.parse(template).spec;
    const [{ successCondition, provider }] = metrics;
    expect(successCondition).toBe('result == "allow"');
    expect(provider.web.jsonPath).toBe('{$.decision}');
    const { steps } = rolloutSchema.parse(rollout).spec.strategy.canary;
    const given = steps.flatMap(step => step.analysis?.args ?? []);
    const needed = args.filter(arg => !arg.value && !arg.valueFrom);
    expect(given.map(arg => arg.name)).toEqual(needed.map(arg => arg.name));
    const used = [
      ...JSON.stringify(provider).matchAll(/\{\{args\.(\w+)\}\}/g),
    ].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(
      args.map(({ name }) => name).sort(),
    );
  });
});
