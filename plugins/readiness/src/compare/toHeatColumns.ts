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

/**
 * The columns of a comparison; sections, which are named `<scorecard>/<section>`, by scorecard.
 *
 * @internal
 */
export function toHeatColumns(columns: FleetSummary['columns']): {
  columns: HeatColumn[];
  families: HeatFamily[];
} {
  const families: HeatFamily[] = [];
  const own = columns.map(({ name, title }) => {
    const family = name.includes('/') ? name.split('/')[0] : '';
    const last = families[families.length - 1];
    if (last?.name === family) {
      last.columns += 1;
    } else {
      families.push({ name: family, title: toTitle(family), columns: 1 });
    }
    return { name, title, family };
  });
  return {
    families,
    columns: own.map(({ name, title, family }) => ({
      name,
      title,
      fullTitle: families.length > 1 ? `${title} (${toTitle(family)})` : title,
    })),
  };
}
