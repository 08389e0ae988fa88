import { Link } from '@backstage/core-components';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { Notice } from '../../frame/Notice';
import { useTypeScale } from '../../frame/useTypeScale';
import { usePartStyles } from '../../governance/usePartStyles';
import { toSafeUrl } from '../../scorecard/toSafeUrl';
import { useTexts } from '../../texts';
import { useDelivery } from '../useDelivery';
import { ModeDraft, toPracticesLine } from './modeDraft';

/** Where a declared mode is changed, and the lines to write there. @internal */
export function DeclaredNotice(props: { draft: ModeDraft }) {
  const { draft } = props;
  const { current } = useDelivery().delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
  const file = toSafeUrl(current?.editUrl);
  const { t } = useTexts();
  const practices = toPracticesLine(draft);
  return (
    <Notice
      shape="target"
      tone="active"
      title={t('deliveryDialog.declaredTitle')}
      actions={
        file && <Link to={file}>{t('deliveryDialog.declaredOpen')}</Link>
      }
    >
      <p className={classes.text}>{t('deliveryDialog.declaredText')}</p>
      <code className={type.mono}>
        {READINESS_ANNOTATION.deliveryMode}: {draft.mode}
        {practices && (
          <>
            <br />
            {READINESS_ANNOTATION.practices}: {practices}
          </>
        )}
      </code>
    </Notice>
  );
}

/** That the practices are composed in the file. @internal */
export function DeclaredPracticesNotice() {
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Notice
      shape="target"
      tone="active"
      title={t('deliveryDialog.declaredPracticesTitle')}
    >
      <p className={classes.text}>
        {t('deliveryDialog.declaredPracticesText')}
      </p>
      <code className={type.mono}>{READINESS_ANNOTATION.practices}</code>
    </Notice>
  );
}
