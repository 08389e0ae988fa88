import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ImageIcon from '@material-ui/icons/ImageOutlined';
import { useState } from 'react';
import { QuietButton } from '../frame/QuietButton';
import { readinessTranslationRef } from '../translation';
import { BadgeDialog } from './BadgeDialog';

/** The way to the badges of an entity. @internal */
export function BadgeButton(props: { entityRef: string }) {
  const { t } = useTranslationRef(readinessTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    <>
      <QuietButton
        aria-haspopup="dialog"
        startIcon={<ImageIcon fontSize="small" />}
        onClick={() => setOpen(true)}
      >
        {t('badge.open')}
      </QuietButton>
      {open && (
        <BadgeDialog
          entityRef={props.entityRef}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
