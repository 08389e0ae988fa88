import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { readinessTranslationRef } from '../translation';
import { ReadinessPageTabs } from './ReadinessPageTabs';

/** The Readiness page with its own header, for the classic frontend system. @internal */
export function ReadinessPage() {
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <Content>
        <ReadinessPageTabs />
      </Content>
    </Page>
  );
}
