/**
 * Command line of Readiness, as a program of its own (`readiness`) and as a module of the Backstage CLI.
 *
 * @packageDocumentation
 */
import { createCliModule } from '@backstage/cli-node';
import packageJson from '../package.json';

export default createCliModule({
  packageJson,
  init: async reg => {
    reg.addCommand({
      path: ['validate'],
      description: 'Check policy documents; errors as file:line:column',
      execute: { loader: () => import('./commands/validate') },
    });
    reg.addCommand({
      path: ['test'],
      description: 'Run the tests that policy documents carry',
      execute: { loader: () => import('./commands/test') },
    });
    reg.addCommand({
      path: ['evaluate'],
      description: 'Assess one entity from files, with no server',
      execute: { loader: () => import('./commands/evaluate') },
    });
    reg.addCommand({
      path: ['gate'],
      description: 'Ask the backend whether a pipeline may go on at a gate',
      execute: { loader: () => import('./commands/gate') },
    });
    reg.addCommand({
      path: ['push'],
      description: 'Send facts about an entity to the backend',
      execute: { loader: () => import('./commands/push') },
    });
    reg.addCommand({
      path: ['metrics'],
      description: 'Compute metrics of delivery from deployments and incidents',
      execute: { loader: () => import('./commands/metrics') },
    });
    reg.addCommand({
      path: ['preview'],
      description:
        'Tell what a draft policy would change, before it is adopted',
      execute: { loader: () => import('./commands/preview') },
    });
    reg.addCommand({
      path: ['audit', 'verify'],
      description: 'Verify the hash chain of audit logs',
      execute: { loader: () => import('./commands/auditVerify') },
    });
    reg.addCommand({
      path: ['verify-receipt'],
      description: 'Check the signed receipt of a gate decision, offline',
      execute: { loader: () => import('./commands/verifyReceipt') },
    });
  },
});
