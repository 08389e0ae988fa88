import { Entity } from '@backstage/catalog-model';

const PER_TEAM = 100;
const TEAMS_PER_UNIT = 10;
const LIFECYCLES = ['experimental', 'production', 'production', 'deprecated'];
const TYPES = ['ml-service', 'service', 'llm-app', 'agent'];

export function nameOf(index: number): string {
  return `model-${String(index).padStart(6, '0')}`;
}

export function refOf(index: number): string {
  return `component:default/${nameOf(index)}`;
}

/** The number in an entity's name. */
export function indexOf(entity: { metadata: { name: string } }): number {
  return Number(entity.metadata.name.slice('model-'.length));
}

function teamOf(index: number): string {
  return `team-${Math.floor(index / PER_TEAM)}`;
}

function systemOf(index: number): string {
  return `system-${Math.floor(index / (PER_TEAM / 2))}`;
}

function relation(type: string, targetRef: string) {
  return { type, targetRef };
}

/** One component of the fleet, owned by a team of a hundred. */
export function entityOf(index: number): Entity {
  const owner = `group:default/${teamOf(index)}`;
  const system = `system:default/${systemOf(index)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: nameOf(index),
      namespace: 'default',
      title: `Model ${index}`,
      description: 'Made up for the benchmark.',
      uid: `uid-${index}`,
      etag: `etag-${index}`,
      tags: [`tag-${index % 20}`],
      annotations: {},
    },
    spec: {
      type: TYPES[index % TYPES.length],
      lifecycle: LIFECYCLES[index % LIFECYCLES.length],
      owner,
      system,
    },
    relations: [relation('ownedBy', owner), relation('partOf', system)],
  };
}

function group(name: string, type: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', uid: name, etag: name },
    spec: { type, children: [], ...(parent ? { parent } : {}) },
    relations: parent ? [relation('childOf', `group:default/${parent}`)] : [],
  };
}

/** The groups and systems around a fleet of this size. */
export function organisationOf(size: number): Entity[] {
  const teams = Math.ceil(size / PER_TEAM);
  const units = Math.ceil(teams / TEAMS_PER_UNIT);
  const unitNames = Array.from({ length: units }, (_, unit) => `unit-${unit}`);
  return [
    ...unitNames.map(name => group(name, 'business-unit')),
    ...Array.from({ length: teams }, (_, team) =>
      group(
        `team-${team}`,
        'team',
        unitNames[Math.floor(team / TEAMS_PER_UNIT)],
      ),
    ),
    ...Array.from(
      { length: Math.ceil(size / (PER_TEAM / 2)) },
      (_, system) => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: {
          name: `system-${system}`,
          namespace: 'default',
          uid: `system-${system}`,
          etag: '1',
        },
        spec: { owner: `team-${Math.floor(system / 2)}` },
        relations: [],
      }),
    ),
  ];
}
