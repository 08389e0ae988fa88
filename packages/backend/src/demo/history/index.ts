// A backend that lives through a past: its clock moves when the parent process says so, its catalog is the one of that
// day, and everything else is the product. Started by scripts/demo/history.
import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { notificationService } from '@backstage/plugin-notifications-node';
import { Calendar } from './Calendar';
import { HistoryAnswer, HistoryMessage } from './messages';
import { OnDemandScheduler } from './OnDemandScheduler';
import { PastCatalog } from './PastCatalog';
import { unsafeDatabases } from './unsafeDatabases';
import { WorkWatch } from './WorkWatch';

const calendar = new Calendar(new Date(process.env.READINESS_HISTORY_BEGINS!));
const scheduler = new OnDemandScheduler();
const catalog = new PastCatalog();
const work = new WorkWatch(calendar);
const backend = createBackend();

async function obey(message: HistoryMessage): Promise<void> {
  switch (message.do) {
    case 'load':
      return catalog.load(message.entityRefs);
    case 'move':
      calendar.moveTo(new Date(message.to));
      if (message.policies) {
        await scheduler.triggerTask('readiness-policy');
      }
      if (message.catalog) {
        catalog.differBy(message.catalog);
        await scheduler.triggerTask('readiness-catalog-sync');
      }
      if (message.collect) {
        await scheduler.runAll('readiness-collect-');
      }
      return work.untilDone({ collecting: message.catalog !== undefined });
    case 'settle':
      return work.untilDone();
    default:
      return backend.stop();
  }
}

let before = Promise.resolve();
process.on('message', (message: HistoryMessage) => {
  before = before.then(async () => {
    const answer: HistoryAnswer = await obey(message).then(
      () => ({ id: message.id }),
      error => ({ id: message.id, error: String(error) }),
    );
    process.send?.(answer, undefined, undefined, () => {
      if (message.do === 'stop') {
        process.exit();
      }
    });
  });
});
// without the parent there is nobody to say what day it is
process.on('disconnect', () => process.exit(1));

backend.add(calendar.asFeature());
backend.add(scheduler.asFeature());
backend.add(catalog.asFeature());
backend.add(work.asFeature());
unsafeDatabases.forEach(feature => backend.add(feature));
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    // what happened then is no news
    factory: () => ({ send: async () => {} }),
  }),
);

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('../auth'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('../permissions'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('backstage-plugin-readiness-backend'));
backend.add(import('backstage-plugin-readiness-backend-module-catalog'));
backend.add(import('backstage-plugin-readiness-backend-module-repository'));

void backend.start();
