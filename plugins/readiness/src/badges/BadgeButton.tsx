import ImageIcon from '@material-ui/icons/ImageOutlined';
import { useState } from 'react';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';
import { BadgeDialog } from './BadgeDialog';

/** The way to the badges of an entity. @internal */
export function BadgeButton(props: { entityRef: string }) {
  const { t } = useTexts();
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
