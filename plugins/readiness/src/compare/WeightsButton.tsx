import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CompareSelection } from './compareUrl';
import { WeightFields } from './WeightFields';

const useStyles = makeStyles(
  theme => ({
    paper: {
      display: 'grid',
      gap: theme.spacing(1.5),
      width: 320,
      maxWidth: 'calc(100vw - 32px)',
      padding: theme.spacing(2),
    },
  }),
  { name: 'ReadinessWeightsButton' },
);

/** Opens the weights of the dimensions for this view. @internal */
export function WeightsButton(props: { selection: CompareSelection }) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<Element>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <QuietButton
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('compare.weights')}
      </QuietButton>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          role: 'dialog',
          'aria-label': t('compare.weightsTitle'),
          className: `${classes.paper} ${type.body}`,
        }}
      >
        <WeightFields selection={props.selection} onDone={close} />
      </Popover>
    </>
  );
}
