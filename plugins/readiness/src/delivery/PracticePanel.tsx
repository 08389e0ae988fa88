import { makeStyles } from '@material-ui/core/styles';
import { ReadinessPractice } from 'backstage-plugin-readiness-common';
import { useId, useState } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { ContributionPanel } from '../governance/ContributionPanel';
import { ItemLists } from '../governance/ItemLists';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';

const useStyles = makeStyles(
  theme => ({
    item: {
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
  }),
  { name: 'ReadinessPracticePanel' },
);

const toItem = (practice: ReadinessPractice) => (
  <PracticeItem key={practice.name} practice={practice} />
);

/** The practices of the team, each with what it is for. @internal */
export function PracticePanel() {
  const { current, composedIn } = useDelivery().delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!current) {
    return null;
  }
  const { practices, leftOut } = current;
  return (
    <ContributionPanel
      title={t('delivery.practices.title')}
      answer={
        practices.length > 0
          ? t('delivery.practices.answer', { count: practices.length })
          : t('delivery.practices.none')
      }
    >
      <ItemLists
        label={t('delivery.practices.title')}
        items={practices.map(toItem)}
        folded={{
          title: t('delivery.practices.leftOut', {
            number: String(leftOut.length),
          }),
          label: t('delivery.practices.leftOutLabel'),
          items: leftOut.map(toItem),
        }}
      />
      {composedIn === 'catalog' && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('delivery.practices.declared')}
        </p>
      )}
    </ContributionPanel>
  );
}

function PracticeItem(props: { practice: ReadinessPractice }) {
  const { title, purpose, inspiration, keep, leave, added } = props.practice;
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { t } = useTexts();
  const name = (
    <>
      <span className={type.strong}>{title}</span>{' '}
      <span className={type.secondary}>
        {[
          added && t('delivery.practices.added'),
          inspiration &&
            t('delivery.practices.inspiration', { name: inspiration }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
  return (
    <li className={classes.item}>
      {keep || leave ? (
        <Disclosure
          expanded={unfolded}
          controls={id}
          onToggle={() => setUnfolded(!unfolded)}
        >
          {name}
        </Disclosure>
      ) : (
        <div>{name}</div>
      )}
      <p className={parts.text}>{purpose}</p>
      {unfolded && (
        <div id={id}>
          <Properties
            items={[
              { term: t('delivery.practices.keep'), value: keep },
              { term: t('delivery.practices.leave'), value: leave },
            ]}
          />
        </div>
      )}
    </li>
  );
}
