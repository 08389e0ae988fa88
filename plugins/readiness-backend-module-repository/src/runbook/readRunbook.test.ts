import { readRunbook } from './readRunbook';

const NOTHING = {
  hasRollback: false,
  hasEscalation: false,
  coversDrift: false,
};

describe('readRunbook', () => {
  it.each([
    ['# Runbook\n\nRestart it.\n', {}],
    ['## Roll back\n\n`make rollback`\n', { hasRollback: true }],
    ['### 3. Rolling back a bad release\nRe-deploy.\n', { hasRollback: true }],
    ['**Rollback:** redeploy the tag before\n', { hasRollback: true }],
    [
      '## Revert to the previous model\n```\nmake deploy\n```\n',
      { hasRollback: true },
    ],
    [
      '## Escalation & contacts\n\n| Who | When |\n| - | - |\n| rota | always |\n',
      { hasEscalation: true },
    ],
    ['On-call: fraud rota\n', { hasEscalation: true }],
    ['## Who to call\nSam\n', { hasEscalation: true }],
    ['## Alert: data drift above 0.2\n\nRetrain.\n', { coversDrift: true }],
    ['<h2>Model degradation</h2>Look at PSI.', { coversDrift: true }],
    ['## Rollback\n\nTBD\n\n## Drift\n', {}],
  ])('reads %j', (text, expected) => {
    expect(readRunbook(text)).toEqual({ ...NOTHING, ...expected });
  });
});
