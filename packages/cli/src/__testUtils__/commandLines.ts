import fs from 'node:fs';
import path from 'node:path';
import { parse as parseShell } from 'shell-quote';
import { parseAllDocuments } from 'yaml';
import { runReadiness } from './runReadiness';

export const REPOSITORY = path.resolve(__dirname, '../../../..');

/** What a command takes, as its own help tells. */
export interface CommandHelp {
  /** By name without dashes; whether it takes a value. */
  flags: Map<string, boolean>;
  /** Whether it takes arguments that are no flags. */
  takesArguments: boolean;
  examples: string[];
}

/** A command of a document, as words of a shell. */
export interface CommandLine {
  text: string;
  command: string;
  /** What follows the command. */
  words: string[];
}

/** Help of every command, by its words. */
export function readHelp(): Map<string, CommandHelp> {
  return new Map(
    subcommands([]).map(words => [words.join(' '), readCommandHelp(words)]),
  );
}

function subcommands(words: string[]): string[][] {
  const { stdout } = runReadiness(...words, '--help');
  const [, list] = stdout.split('COMMANDS:\n');
  if (!list) {
    return [words];
  }
  return list
    .split('\n\n')[0]
    .split('\n')
    .map(line => line.trim().split(/\s+/)[0])
    .filter(name => name && name !== 'help')
    .flatMap(name => subcommands([...words, name]));
}

function readCommandHelp(words: string[]): CommandHelp {
  const { stdout } = runReadiness(...words, '--help');
  const section = (name: string) =>
    (stdout.split(`${name}:\n`)[1] ?? '').split(/\n\n/)[0].split('\n');
  return {
    flags: new Map(
      section('FLAGS').flatMap(line => {
        const found = line.match(/--([\w-]+)( <)?/);
        return found ? [[found[1], found[2] !== undefined] as const] : [];
      }),
    ),
    takesArguments: /\]\s*\[/.test(section('USAGE')[0]),
    examples: section('EXAMPLES')
      .map(line => line.trim())
      .filter(Boolean),
  };
}

/** Every command line of the CLI in a Markdown or YAML file. */
export function findCommandLines(
  file: string,
  commands: string[],
): CommandLine[] {
  const text = fs.readFileSync(path.join(REPOSITORY, file), 'utf8');
  return scriptsOf(file, text)
    .flatMap(script => script.replace(/\\\n\s*/g, '').split('\n'))
    .flatMap(line => toCommandLines(line, commands));
}

function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.md')) {
    return textsOf(parseYaml(text));
  }
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(
    ([, language, code]) => {
      if (language === 'yaml') {
        return textsOf(parseYaml(code));
      }
      return language === 'sh' ? [code] : [];
    },
  );
}

/** @throws what is wrong with the YAML */
export function parseYaml(text: string): unknown[] {
  return parseAllDocuments(text).map(document => {
    if (document.errors.length > 0) {
      throw document.errors[0];
    }
    return document.toJS();
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return value && typeof value === 'object'
    ? Object.values(value).flatMap(textsOf)
    : [];
}

/** The commands of one line; several where a pipe or `&&` joins them. */
export function toCommandLines(
  line: string,
  commands: string[],
): CommandLine[] {
  if (!/\breadiness /.test(line)) {
    return [];
  }
  const parts: string[][] = [[]];
  for (const token of parseShell(line, name => `$${name}`)) {
    if (typeof token === 'string') {
      parts[parts.length - 1].push(token);
    } else if ('op' in token && token.op !== '>') {
      parts.push([]);
    } else if ('op' in token) {
      parts[parts.length - 1].push('>');
    }
  }
  return parts.flatMap(words => {
    const start = words.findIndex(
      (word, index) =>
        /(^|\/)readiness$/.test(word) && index + 1 < words.length,
    );
    if (start < 0) {
      return [];
    }
    const end = words.indexOf('>');
    const rest = words.slice(start + 1, end < 0 ? undefined : end);
    const command = [2, 1]
      .map(length => rest.slice(0, length).join(' '))
      .find(name => commands.includes(name));
    return [
      {
        text: line.trim(),
        command: command ?? rest[0],
        words: command ? rest.slice(command.split(' ').length) : rest,
      },
    ];
  });
}

/** What is wrong with a command line; empty when nothing is. */
export function problemsOf(
  { command, words }: CommandLine,
  help: ReadonlyMap<string, CommandHelp>,
): string[] {
  const known = help.get(command);
  if (!known) {
    return [`there is no command ${command}`];
  }
  const problems: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [, name, value] = words[index].match(/^--([\w-]+)(=.*)?$/) ?? [];
    if (name === undefined) {
      if (!known.takesArguments) {
        problems.push(`${command} takes no argument ${words[index]}`);
      }
    } else if (!known.flags.has(name)) {
      problems.push(`${command} knows no --${name}`);
    } else if (known.flags.get(name) && value === undefined) {
      index += 1;
      if (index >= words.length || words[index].startsWith('--')) {
        problems.push(`--${name} of ${command} needs a value`);
      }
    }
  }
  return problems;
}
