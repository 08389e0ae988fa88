import { makeStyles } from '@material-ui/core/styles';
import { ReadinessReviewItem } from 'backstage-plugin-readiness-common';
import { QuietButton } from '../frame/QuietButton';
import { DialogRequest } from '../governance/DialogRequest';
import { useGovernanceDialogs } from '../governance/GovernanceDialogs';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'ReadinessReviewActions' },
);

type Action = { name: 'accept' | 'refuse' | 'resolve'; opens: DialogRequest };

function toActions(item: ReadinessReviewItem): Action[] {
  const { kind, subjectId: id, title } = item;
  if (!item.mine || id === undefined) {
    return [];
  }
  const decisions = ['accept', 'refuse'] as const;
  switch (kind) {
    case 'waiver':
      return decisions.map(decision => ({
        name: decision,
        opens: { kind: 'decide-waiver', waiver: { id, title }, decision },
      }));
    case 'classification':
      return decisions.map(decision => ({
        name: decision,
        opens: {
          kind: 'decide-classification',
          classification: { id, tier: title },
          decision,
        },
      }));
    case 'concern':
      return [
        {
          name: 'resolve',
          opens: { kind: 'resolve-concern', concern: { id, title } },
        },
      ];
    default:
      return [];
  }
}

/** What can be decided right here: all but gates, which have a page of their own. @internal */
export function ReviewActions(props: { item: ReadinessReviewItem }) {
  const { item } = props;
  const classes = useStyles();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  const actions = toActions(item);
  if (actions.length === 0) {
    return null;
  }
  return (
    <div
      role="group"
      className={classes.root}
      aria-label={t('reviews.actions', {
        title: item.title,
        entity: item.entityTitle,
      })}
    >
      {actions.map(({ name, opens }) => (
        <QuietButton key={name} variant="outlined" onClick={() => open(opens)}>
          {t(`reviews.${name}`)}
        </QuietButton>
      ))}
    </div>
  );
}
