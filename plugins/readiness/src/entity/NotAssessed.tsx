import { Link } from '@backstage/core-components';
import { Entity } from '@backstage/catalog-model';
import { Notice } from '../frame/Notice';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const DOCS_URL =
  'https://backstage.io/docs/features/software-catalog/descriptor-format#spectype-required';

/** An entity that is not assessed: why that is, and how to change it. @internal */
export function NotAssessed(props: { entity: Entity }) {
  const { entity } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const specType = entity.spec?.type;
  const description =
    typeof specType === 'string' ? `${entity.kind} · ${specType}` : entity.kind;
  return (
    <Notice
      shape="circle"
      tone="neutral"
      title={t('notAssessed.title')}
      actions={<Link to={DOCS_URL}>{t('notAssessed.docs')}</Link>}
    >
      {t('notAssessed.text', { type: description })}{' '}
      <code className={type.mono}>readiness.subjects</code>.{' '}
      {t('notAssessed.next')}
    </Notice>
  );
}
