// Pushes the demo's CI results through the public API, as a pipeline would.
import { createHash } from 'node:crypto';
import { findCiResults, readCiResults } from './ciResults.mjs';
import { until } from './readyBackend.mjs';

// The first seeding is remembered, so that a later start pushes the very same values and times,
// under the same key, and changes nothing of what happened in the portal since.
function firstSeeding({ seededAt }, again) {
  return seededAt && !again ? new Date(seededAt) : new Date();
}

async function call(url, token, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `${url} answered ${response.status}: ${text.slice(0, 800)}`,
    );
  }
  return JSON.parse(text);
}

// Facts about an entity that the catalog does not know yet are refused, rightly.
function untilInCatalog(baseUrl, token, entityRefs) {
  return until(
    async () => {
      const { items } = await call(
        `${baseUrl}/api/catalog/entities/by-refs`,
        token,
        { entityRefs, fields: ['kind', 'metadata.name'] },
      );
      const unknown = entityRefs.filter((_, index) => !items[index]);
      if (unknown.length > 0) {
        throw new Error(`it does not know ${unknown.join(', ')}`);
      }
      return true;
    },
    { what: 'the catalog did not take in the demo', waitMs: 120_000 },
  );
}

/**
 * Pushes facts once, however often it is called with the same ones.
 * @param {string} baseUrl of the backend
 * @param {string} token a service token
 * @param {object[]} facts items for POST /api/readiness/v1/facts
 * @returns {Promise<{ accepted: number, unchanged: number }>}
 */
export function postFacts(baseUrl, token, facts) {
  // Whoever edits a ci-results.yaml gets another key, and with it the new values.
  const digest = createHash('sha256').update(JSON.stringify(facts));
  return call(
    `${baseUrl}/api/readiness/v1/facts`,
    token,
    { facts },
    { 'idempotency-key': `demo-${digest.digest('hex').slice(0, 32)}` },
  );
}

/**
 * @param {object} options
 * @param {string} options.baseUrl of the backend
 * @param {string} options.token a service token
 * @param {string} options.examplesDir
 * @param {import('./DemoData.mjs').DemoData} options.data remembers when the first seeding was
 * @param {boolean} [options.again] forget that, and push as of now
 * @returns {Promise<{ accepted: number, unchanged: number, seededAt: Date }>}
 */
export async function seedPortal(options) {
  const { baseUrl, token, examplesDir, data, again = false } = options;
  const seededAt = firstSeeding(data.notes, again);
  const facts = findCiResults(examplesDir).flatMap(file =>
    readCiResults(file, seededAt),
  );
  await untilInCatalog(baseUrl, token, [
    ...new Set(facts.map(item => item.entityRef)),
  ]);
  const result = await postFacts(baseUrl, token, facts);
  data.note({ seededAt: seededAt.toISOString() });
  return { ...result, seededAt };
}
