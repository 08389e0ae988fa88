/**
 * Our packages from the inside out (design.md, "The house"): each may depend on those named, nothing else
 * of ours. `*` stands for any module of that kind.
 */
export const LAYERS = {
  'backstage-plugin-readiness-engine': [],
  'backstage-plugin-readiness-common': ['backstage-plugin-readiness-engine'],
  'backstage-plugin-readiness-node': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
  'backstage-plugin-readiness-backend': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
    'backstage-plugin-readiness-node',
  ],
  'backstage-plugin-readiness-backend-module-*': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
    'backstage-plugin-readiness-node',
  ],
  'backstage-plugin-catalog-backend-module-readiness': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
    'backstage-plugin-readiness-node',
  ],
  'backstage-plugin-search-backend-module-readiness': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
  'backstage-plugin-scaffolder-backend-module-readiness': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
  'backstage-plugin-search-backend-module-readiness': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
  'backstage-plugin-readiness-react': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
  'backstage-plugin-readiness': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
    'backstage-plugin-readiness-react',
  ],
  'backstage-readiness-cli': [
    'backstage-plugin-readiness-engine',
    'backstage-plugin-readiness-common',
  ],
};

/** The portal and the benchmark compose the others and are depended on by none. */
const COMPOSITIONS = ['app', 'backend', 'readiness-bench'];

const ENGINE = 'backstage-plugin-readiness-engine';

/** What the engine may use: data types, parsers, the expression language. No runtime of Backstage. */
const ENGINE_DEPENDENCIES = [
  '@backstage/errors',
  '@backstage/filter-predicates',
  '@backstage/types',
  '@marcbachmann/cel-js',
  're2js',
  'yaml',
  'zod',
];

function layerOf(name) {
  const pattern = Object.keys(LAYERS).find(key =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : key === name,
  );
  return pattern && LAYERS[pattern];
}

function runtimeDependencies(manifest) {
  return Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  });
}

/**
 * @param {{ name: string }[]} manifests the package.json files of the workspace
 * @returns {string[]} one sentence for each dependency that points the wrong way
 */
export function findLayerProblems(manifests) {
  const ours = manifests.map(manifest => manifest.name);
  return manifests.flatMap(manifest => {
    const own = runtimeDependencies(manifest).filter(name =>
      ours.includes(name),
    );
    if (COMPOSITIONS.includes(manifest.name)) return [];
    const allowed = layerOf(manifest.name);
    if (!allowed) {
      return [
        `${manifest.name} has no place in scripts/checks/architecture/layers.mjs`,
      ];
    }
    return own
      .filter(name => !allowed.includes(name))
      .map(name => `${manifest.name} must not depend on ${name}`);
  });
}

/** @returns {string[]} */
export function findEngineDependencyProblems(manifests) {
  const engine = manifests.find(manifest => manifest.name === ENGINE);
  if (!engine) return [`there is no package ${ENGINE}`];
  return runtimeDependencies(engine)
    .filter(name => !ENGINE_DEPENDENCIES.includes(name))
    .map(name => `the engine must not depend on ${name}: it is pure`);
}
