import { Beside, CatalogFigures } from '../catalog/benchCatalog';
import { Figures } from '../Figures';
import { Timing } from '../measure/sample';
import { FleetFigures, ReassessmentFigures } from '../readiness/benchFleet';
import { TechInsightsFigures } from '../techInsights/benchTechInsights';

function number(value: number, digits = 0): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function ms(value: number): string {
  return `${number(value, value < 10 ? 1 : 0)} ms`;
}

function timing({ medianMs, p95Ms }: Timing): string {
  return `${ms(medianMs)} / ${ms(p95Ms)}`;
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function engine({ engine: figures }: Figures): string {
  if (!figures) {
    return '';
  }
  const { evaluationsPerSecond, fastestRound, slowestRound } = figures;
  const perCpu = number(figures.evaluationsPerCpuSecond);
  return `### The pure engine

${number(
  evaluationsPerSecond,
)} evaluations of a check per second on one core (fastest round ${number(
    fastestRound,
  )}, slowest ${number(
    slowestRound,
  )}; ${perCpu} for each second of processor time): whole assessments of ${
    figures.checks
  } checks with reasons, facts, sections, score, level, five gates, next actions and fingerprint. 95 % of the entities took less than ${number(
    figures.entityP95Ms,
    2,
  )} ms. Compiling the policy from its text took ${ms(figures.compileMs)}.`;
}

function reassessed(why: string, again: ReassessmentFigures): string {
  const memory =
    again.peakMemoryMb === undefined
      ? ''
      : `, peak memory ${number(again.peakMemoryMb)} MB`;
  return `- Every entity assessed again after a policy change under which ${why}: ${number(
    again.seconds,
    1,
  )} s, ${number(again.entitiesPerSecond)} entities/s, ${number(
    again.evaluationsPerSecond,
  )} evaluations/s${memory}. Meanwhile other requests took ${timing(
    again.pings,
  )}, at most ${ms(
    again.pings.maxMs,
  )}; the event loop was held for at most ${ms(again.loop.maxMs)}.`;
}

function fleet(figures: FleetFigures): string {
  const { entities } = figures;
  const rows =
    figures.rowsPerChange === undefined
      ? ''
      : ` One such change writes ${number(figures.rowsPerChange)} rows.`;
  return `### ${number(entities)} entities on ${figures.database}

${table(
  ['question', 'HTTP median / p95', 'bare SQL median / p95', 'ratio', 'KB'],
  figures.queries.map(({ name, http, sql, kilobytes }) => [
    name,
    timing(http),
    timing(sql),
    number(http.medianMs / sql.medianMs, 1),
    number(kilobytes),
  ]),
)}

${reassessed('every score changes', figures.reassessment)}
${reassessed('one check of fifty changes', figures.oneCheckChanged)}
- From a push to the readable result: ${timing(figures.pushToReadable)}.${rows}
- Facts of all entities pushed and assessed for the first time: ${number(
    figures.firstAssessedSeconds,
    1,
  )} s.`;
}

function ratio(theirs: number, ours: number): string {
  const value = theirs / ours;
  return `${number(value, value < 10 ? 1 : 0)} ×`;
}

function sideBySide(theirs: TechInsightsFigures, ours: FleetFigures): string {
  const query = (name: string) =>
    ours.queries.find(one => one.name === name)?.http;
  const rows: [string, Timing, Timing | undefined][] = [
    ['one entity with all checks', theirs.oneEntity, query('one entity')],
    ['50 entities', theirs.fiftyEntities, query('list, lowest score first')],
    ["every team's standing", theirs.everyTeam, query('sections by team')],
    ['other requests meanwhile', theirs.pings, ours.reassessment.pings],
  ];
  return `### Beside Tech Insights: ${number(theirs.entities)} entities on ${
    theirs.database
  }

${table(
  [
    '',
    'Tech Insights median / p95',
    'Readiness median / p95',
    'ratio of medians',
  ],
  rows.flatMap(([name, their, our]) =>
    our
      ? [
          [
            name,
            timing(their),
            timing(our),
            ratio(their.medianMs, our.medianMs),
          ],
        ]
      : [],
  ),
)}

The answer with every team's results has ${number(
    theirs.everyTeamMegabytes,
    1,
  )} MB in Tech Insights. The longest that another request waited: ${ms(
    theirs.pings.maxMs,
  )} there while it answers that, ${ms(
    ours.reassessment.pings.maxMs,
  )} here while everything is assessed again.`;
}

function replicas(figures: Figures): string {
  return figures.replicas
    .map(
      one => `### Two replicas: ${number(one.entities)} entities on PostgreSQL

Assessing everything again took one replica ${number(
        one.oneReplicaSeconds,
        1,
      )} s, two ${number(one.twoReplicasSeconds, 1)} s (${number(
        one.oneReplicaSeconds / one.twoReplicasSeconds,
        2,
      )} times as fast); ${
        one.doneTwice
      } assessments were stored twice. Then new facts about everything: ${
        one.notifications
      } notifications were sent by the two, ${
        one.toldTwice
      } of them a second time. With one of two killed half-way it was done after ${number(
        one.killedSeconds,
        1,
      )} s, of which up to 60 s is the lease of what it held; ${
        one.lost
      } assessments were lost.`,
    )
    .join('\n\n');
}

function catalogCosts(name: string, { without, withStamps }: Beside) {
  const row = (
    what: string,
    theirs: number | undefined,
    ours: number | undefined,
  ) =>
    theirs === undefined || ours === undefined
      ? []
      : [
          [
            `${name}: ${what}`,
            `${number(theirs / 1000, 2)} s`,
            `${number(ours / 1000, 2)} s`,
            `${number((ours / theirs - 1) * 100, 1)} %`,
          ],
        ];
  return [
    ...row('time', without.ms, withStamps.ms),
    ...row('processor time of the backend', without.cpuMs, withStamps.cpuMs),
  ];
}

function catalog(figures: CatalogFigures): string {
  return `### The catalog: ${number(figures.entities)} entities on ${
    figures.database
  }

Every entity processed: once after each was changed, from the first until the catalog shows all, and three times while nothing changed, from the first to the last. Medians of ${
    figures.rounds
  } rounds in turns with the same backend without the module:

${table(
  ['', 'without', 'with the module', 'more'],
  [
    ...catalogCosts('changed', figures.changed),
    ...catalogCosts('not changed', figures.unchanged),
  ],
)}

From a push until the catalog's own filter finds the entity by its new level or a gate's new status: ${timing(
    figures.pushToFilter,
  )}; while facts about half of the entities were changed over and over: ${timing(
    figures.pushToFilterInBulk,
  )}.`;
}

/** The figures for docs/benchmarks.md. */
export function toMarkdown(figures: Figures): string {
  const { machine } = figures;
  const beside = figures.techInsights.flatMap(theirs => {
    const ours = figures.fleets.find(
      one =>
        one.database === theirs.database && one.entities === theirs.entities,
    );
    return ours ? [sideBySide(theirs, ours)] : [];
  });
  const parts = [
    `Measured at ${figures.at} on ${machine.cores} cores (${
      machine.processor
    }), ${number(machine.memoryGb)} GB, ${machine.platform}, Node ${
      machine.node
    }${machine.databases
      .map(name => `, ${name}`)
      .join('')}. Load before: ${number(machine.loadBefore, 1)}.`,
    engine(figures),
    ...figures.fleets.map(fleet),
    ...figures.catalogs.map(catalog),
    replicas(figures),
    ...beside,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
