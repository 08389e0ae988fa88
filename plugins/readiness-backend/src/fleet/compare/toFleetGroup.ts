import {
  FleetCell,
  FleetGroup,
  FleetShow,
} from 'backstage-plugin-readiness-common';
import { DayChanges, PeriodChange } from '../trends/scoreChanges';
import { GroupSums, mean, trendPoints } from '../trends/trendPoints';
import { CellRow, GateRow, GroupRow, LevelRow } from './groupSums';

/** With fewer entities, one of them moves the group. */
const SMALL = 5;

const PASSED = ['passed', 'passed-with-waivers'];

/** All rows of one group; of the total, of all groups. @internal */
export interface GroupRows {
  groups: GroupRow[];
  levels: LevelRow[];
  /** Of the sections or dimensions that are shown. */
  cells: CellRow[];
  /** Where the request has weights. */
  dimensions: CellRow[];
  gates: GateRow[];
  days: DayChanges[];
  period: PeriodChange[];
}

/** What all groups of an answer have in common. @internal */
export interface GroupFrame {
  show: FleetShow;
  levels: Omit<LevelRow, 'group' | 'entities'>[];
  /** Every day of the period. */
  days: string[];
  weights?: Map<string, number>;
}

/** Sums up rows; so the total is of the same kind as a group. @internal */
export function toFleetGroup(
  head: Pick<FleetGroup, 'key' | 'title' | 'deliveryMode' | 'riskTier'>,
  rows: GroupRows,
  frame: GroupFrame,
): FleetGroup {
  const { levels, days, weights } = frame;
  const now: GroupSums = {
    entities: sum(rows.groups, one => one.entities),
    known: sum(rows.groups, one => one.known),
    score: sum(rows.groups, one => one.score),
  };
  const newlyKnown = sum(rows.period, one => one.newlyKnown);
  const changeKnown = now.known - newlyKnown;
  return {
    ...head,
    entities: now.entities,
    known: now.known,
    small: now.entities < SMALL,
    score: weights
      ? weightedMean(rows.dimensions, weights)
      : mean(now.score, now.known),
    scoreWithoutWaivers: mean(
      sum(rows.groups, one => one.scoreWithoutWaivers),
      now.known,
    ),
    levels: levels.map(level => ({
      ...level,
      entities: sum(
        rows.levels.filter(
          one => one.name === level.name && one.rank === level.rank,
        ),
        one => one.entities,
      ),
    })),
    cells: toCells(rows, frame),
    change: mean(
      sum(rows.period, one => one.score),
      changeKnown,
    ),
    changeKnown,
    trend: trendPoints(now, rows.days, days),
    openWaivers: sum(rows.groups, one => one.openWaivers),
  };
}

function toCells(
  rows: GroupRows,
  { show }: GroupFrame,
): Record<string, FleetCell> {
  switch (show) {
    case 'gates':
      return mapBy(rows.gates, one => one.gate, toGateCell);
    case 'levels': {
      const known = sum(rows.levels, one => one.entities);
      return mapBy(
        rows.levels,
        one => one.name,
        own => {
          const entities = sum(own, one => one.entities);
          return {
            value: mean(entities, known),
            known,
            entities: sum(rows.groups, one => one.entities),
            counts: { [own[0].name]: entities },
          };
        },
      );
    }
    default:
      return mapBy(
        rows.cells,
        one => one.column,
        own => {
          const known = sum(own, one => one.known);
          return {
            value: mean(
              sum(own, one => one.score),
              known,
            ),
            known,
            entities: sum(own, one => one.entities),
          };
        },
      );
  }
}

/** What is not expected yet has no value. */
function toGateCell(rows: GateRow[]): FleetCell {
  const expected = rows.filter(one => one.status !== 'upcoming');
  const known = sum(expected, one => one.entities);
  const passed = sum(
    rows.filter(one => PASSED.includes(one.status)),
    one => one.entities,
  );
  return {
    value: mean(passed, known),
    known,
    entities: sum(rows, one => one.entities),
    counts: Object.fromEntries(
      Object.entries(groupRows(rows, one => one.status)).map(
        ([status, own]) => [status, sum(own, one => one.entities)],
      ),
    ),
  };
}

/** Over the dimensions that have a value here. */
function weightedMean(
  rows: CellRow[],
  weights: Map<string, number>,
): number | undefined {
  const dimensions = Object.entries(groupRows(rows, one => one.column));
  let total = 0;
  let weight = 0;
  for (const [dimension, own] of dimensions) {
    const value = mean(
      sum(own, one => one.score),
      sum(own, one => one.known),
    );
    const factor = weights.get(dimension) ?? 0;
    if (value !== undefined && factor > 0) {
      total += factor * value;
      weight += factor;
    }
  }
  return mean(total, weight);
}

function mapBy<T>(
  rows: T[],
  nameOf: (row: T) => string,
  toCell: (own: T[]) => FleetCell,
): Record<string, FleetCell> {
  return Object.fromEntries(
    Object.entries(groupRows(rows, nameOf)).map(([name, own]) => [
      name,
      toCell(own),
    ]),
  );
}

/** @internal */
export function groupRows<T>(
  rows: T[],
  nameOf: (row: T) => string,
): Record<string, T[]> {
  const grouped: Record<string, T[]> = {};
  for (const row of rows) {
    (grouped[nameOf(row)] ??= []).push(row);
  }
  return grouped;
}

/** @internal */
export function sum<T>(rows: T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
