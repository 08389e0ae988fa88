import { FleetSummary } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';

/** A column of the heatmap. @internal */
export interface HeatColumn {
  name: string;
  title: string;
  /** Also where columns of several scorecards have one title. */
  fullTitle: string;
}

/** Columns that stand together: the sections of one scorecard. @internal */
export interface HeatFamily {
  name: string;
  title: string;
  columns: number;
}

function toTitle(name: string): string {
  const words = toWords(name);
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function familyOf(name: string): string {
  return name.includes('/') ? name.split('/')[0] : '';
}

/** Scorecards of most entities first; what a scorecard or a profile puts in order stays so. */
function byReach({ columns, total }: FleetSummary): FleetSummary['columns'] {
  const reach = new Map<string, number>();
  for (const { name } of columns) {
    const family = familyOf(name);
    const entities = total.cells[name]?.entities ?? 0;
    reach.set(family, Math.max(reach.get(family) ?? 0, entities));
  }
  const reachOf = (name: string) => reach.get(familyOf(name)) ?? 0;
  return [...columns].sort((a, b) => reachOf(b.name) - reachOf(a.name));
}

/**
 * The columns of a comparison; sections, which are named `<scorecard>/<section>`, by scorecard.
 *
 * @internal
 */
export function toHeatColumns(summary: FleetSummary): {
  columns: HeatColumn[];
  families: HeatFamily[];
} {
  const families: HeatFamily[] = [];
  const own = byReach(summary).map(({ name, title, scorecard }) => {
    const family = familyOf(name);
    const familyTitle = scorecard ?? toTitle(family);
    const last = families[families.length - 1];
    if (last?.name === family) {
      last.columns += 1;
    } else {
      families.push({ name: family, title: familyTitle, columns: 1 });
    }
    return { name, title, familyTitle };
  });
  return {
    families,
    columns: own.map(({ name, title, familyTitle }) => ({
      name,
      title,
      fullTitle: families.length > 1 ? `${title} (${familyTitle})` : title,
    })),
  };
}
