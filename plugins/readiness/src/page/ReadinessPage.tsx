import { Content, Header, Page } from '@backstage/core-components';
import { useTexts } from '../texts';
import { ReadinessPageTabs } from './ReadinessPageTabs';

/** The Readiness page with its own header, for the classic frontend system. @internal */
export function ReadinessPage() {
  const { t } = useTexts();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <Content>
        <ReadinessPageTabs />
      </Content>
    </Page>
  );
}
