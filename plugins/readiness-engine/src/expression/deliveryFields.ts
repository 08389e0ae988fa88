import { FactDeclaration } from '../facts/FactSet';

/** What advice and signals see of the way of working, under `delivery`. @internal */
export const DELIVERY_FIELDS: Record<string, FactDeclaration> = {
  mode: {
    type: 'string',
    title: 'delivery mode',
    description: 'Name of the mode in force.',
  },
  stage: {
    type: 'string',
    title: 'stage',
    description: 'Stage of the mode in force.',
  },
  daysInMode: {
    type: 'number',
    title: 'time in this mode',
    description: 'Whole days since the mode is in force.',
    unit: 'days',
  },
  daysSinceReview: {
    type: 'number',
    title: 'time since the way of working was looked at',
    description:
      'Whole days since the last review; since the mode is in force when there was none.',
    unit: 'days',
  },
  cadence: {
    type: 'string',
    title: 'cadence',
    description: 'As the mode puts it; empty when it says nothing.',
  },
  touchpoints: {
    type: 'list<string>',
    title: 'touchpoints',
    description: 'Those of the mode.',
  },
  roles: {
    type: 'list<string>',
    title: 'roles that somebody has',
    description: 'Roles of the crew that somebody has.',
  },
  missingRoles: {
    type: 'list<string>',
    title: 'roles that nobody has',
    description: 'Roles that the mode expects and nobody has.',
  },
  practices: {
    type: 'list<string>',
    title: 'practices',
    description:
      'Names of the practices of the mode, with those the team added and without those it left out.',
  },
};

/** Title of each field of the product context, for sentences. @internal */
export const CONTEXT_TITLES: Record<string, string> = {
  buildType: 'build type',
  purpose: 'purpose',
  criticality: 'criticality',
  users: 'users',
  explainability: 'need for explanations',
  dataSensitivity: 'data sensitivity',
};

/**
 * Who asks: a check sees `facts`, `entity`, `context` and `now`; advice and signals of a delivery mode see
 * `delivery` and `riskTier` as well.
 * @internal
 */
export type ExpressionScope = 'check' | 'delivery';
