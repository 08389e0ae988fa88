import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { PolicySpec } from 'backstage-plugin-readiness-common';
import { ReactNode, useId } from 'react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { LockedMark } from './LockedMark';
import { PartyNames } from './PartyNames';
import { toDurationText } from './toDurationText';

const useStyles = makeStyles(
  theme => ({ heading: { margin: theme.spacing(0, 0, 0.5) } }),
  { name: 'ReadinessProfileRules' },
);

function toNames(names: string[] | undefined): ReactNode {
  return names && <PartyNames names={names} />;
}

function toDuration(duration: string | undefined): ReactNode {
  return duration && toDurationText(duration);
}

/** How a profile handles waivers, risk, concerns and the evidence pack. @internal */
export function ProfileRules(props: { spec: PolicySpec<'GovernanceProfile'> }) {
  const { waivers, classification, concerns, evidencePack } = props.spec;
  const { t } = useTexts();
  return (
    <>
      {waivers && (
        <Rules title={t('profile.waivers')} locked={waivers.locked}>
          <Properties
            items={[
              {
                term: t('profile.acceptors'),
                value: toNames(waivers.acceptors),
              },
              {
                term: t('profile.maxDuration'),
                value: toDuration(waivers.maxDuration),
              },
              { term: t('profile.maxOpen'), value: waivers.maxOpen },
              {
                term: t('profile.maxOpenPerOwner'),
                value: waivers.maxOpenPerOwner,
              },
              {
                term: t('profile.remindBefore'),
                value:
                  waivers.remindBefore &&
                  t('profile.before', {
                    duration: toDurationText(waivers.remindBefore),
                  }),
              },
              {
                term: t('profile.never'),
                value: waivers.never?.join(', '),
              },
              {
                term: t('profile.version'),
                value: waivers.perVersion && t('policySpec.perVersion'),
              },
            ]}
          />
        </Rules>
      )}
      {classification && (
        <Rules
          title={t('profile.classification')}
          locked={classification.locked}
        >
          <Properties
            items={[
              {
                term: t('profile.classifiers'),
                value:
                  toNames(classification.classifiers) ?? t('profile.everybody'),
              },
              {
                term: t('profile.approvers'),
                value: toNames(classification.approvers),
              },
            ]}
          />
        </Rules>
      )}
      {concerns && (
        <Rules title={t('profile.concerns')}>
          <Properties
            items={[
              {
                term: t('profile.escalateAfter'),
                value: toDuration(concerns.escalateAfter),
              },
              {
                term: t('profile.escalateTo'),
                value: toNames(concerns.escalateTo),
              },
              {
                term: t('profile.resolvers'),
                value: toNames(concerns.resolvers),
              },
            ]}
          />
        </Rules>
      )}
      {evidencePack && (
        <Rules title={evidencePack.title ?? t('profile.pack')}>
          {evidencePack.introduction && (
            <MarkdownContent content={evidencePack.introduction} />
          )}
          <Properties
            items={[
              {
                term: t('profile.packSections'),
                value: evidencePack.sections
                  ?.map(({ title }) => title)
                  .join(', '),
              },
            ]}
          />
        </Rules>
      )}
    </>
  );
}

function Rules(props: {
  title: string;
  locked?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={`${type.heading} ${classes.heading}`}>
        {props.title} {props.locked && <LockedMark />}
      </h4>
      {props.children}
    </section>
  );
}
