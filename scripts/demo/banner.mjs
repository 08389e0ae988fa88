// What the terminal shows once the portal can be used.
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * @param {object} portal
 * @param {string} portal.frontend URL
 * @param {{ id: string, name: string, role: string }[]} portal.personas
 * @param {Date} portal.seededAt when the demo's CI results were first pushed
 * @returns {string}
 */
export function describePortal({ frontend, personas, seededAt }) {
  const lines = [
    '',
    `  The portal is ready: ${frontend}`,
    `  Begin with           ${frontend}/catalog/default/component/claims-triage/readiness`,
    '',
    '  Sign in as',
    ...personas.map(
      ({ id, name, role }) =>
        `    ${name.padEnd(15)}  ${role.padEnd(34)}  x-demo-persona: ${id}`,
    ),
    '',
  ];
  if (Date.now() - seededAt.getTime() > STALE_AFTER_MS) {
    lines.push(
      `  The demo's pipelines last ran on ${seededAt
        .toISOString()
        .slice(0, 10)}, so some results count as`,
      '  too old by now, as they would in real life. ./yarnw start --reseed runs them again.',
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}
