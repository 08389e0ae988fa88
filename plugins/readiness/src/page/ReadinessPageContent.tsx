import { Content } from '@backstage/core-components';
import { ReadinessPageTabs } from './ReadinessPageTabs';

/** The Readiness page below the header that the new frontend system gives it. @internal */
export function ReadinessPageContent() {
  return (
    <main>
      <Content>
        <ReadinessPageTabs />
      </Content>
    </main>
  );
}
