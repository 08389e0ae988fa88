import { makeStyles } from '@material-ui/core/styles';
import { PolicySpec } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ApprovalChain } from './ApprovalChain';
import { LockedMark } from './LockedMark';
import { PolicyName, PolicyNames } from './PolicyNames';
import { toDurationText } from './toDurationText';

/** A gate as a profile states it. @internal */
export type ProfileGateSpec = NonNullable<
  PolicySpec<'GovernanceProfile'>['gates']
>[number];

const useStyles = makeStyles(
  theme => ({
    title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
    text: { margin: theme.spacing(0, 0, 0.5), maxWidth: '80ch' },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ReadinessProfileGate' },
);

/** @internal */
export interface ProfileGateProps {
  gate: ProfileGateSpec;
  /** All of the profile, for the titles of earlier ones. */
  gates: ProfileGateSpec[];
}

/** One gate of a profile: what it asks for, who approves in which order, how long it holds. @internal */
export function ProfileGate(props: ProfileGateProps) {
  const { gate, gates } = props;
  const { requires = {}, approvals = [], after = [] } = gate;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const titleOf = (name: string) =>
    gates.find(other => other.name === name)?.title ?? toWords(name);
  const notes = [
    t(`gateEnforcement.${gate.enforcement}`),
    gate.always && t('profile.always'),
    gate.perVersion && t('policySpec.perVersion'),
    gate.validity &&
      t('profile.validity', { validity: toDurationText(gate.validity) }),
  ].filter(Boolean);
  return (
    <>
      <h5 className={classes.title}>
        <span className={type.strong}>{gate.title}</span>{' '}
        {gate.locked && <LockedMark />}
      </h5>
      <p className={`${classes.text} ${type.secondary}`}>{notes.join(' · ')}</p>
      {gate.description && <p className={classes.text}>{gate.description}</p>}
      <Properties
        items={[
          {
            term: t('profile.after'),
            value: after.length > 0 && after.map(titleOf).join(', '),
          },
          {
            term: t('profile.requires'),
            value: requires.checks && (
              <PolicyNames kind="Check" names={requires.checks} />
            ),
          },
          {
            term: t('profile.level'),
            value: requires.level && (
              <>
                {toWords(requires.level.level)} ·{' '}
                <PolicyName kind="Scorecard" name={requires.level.scorecard} />
              </>
            ),
          },
          {
            term: t('profile.evidence'),
            value: requires.evidence && (
              <ul className={classes.list}>
                {requires.evidence.map(item => (
                  <li key={item.name}>
                    <span className={type.strong}>{item.title}</span>{' '}
                    {item.locked && <LockedMark />}{' '}
                    <span className={type.secondary}>
                      {[
                        item.description,
                        item.perVersion && t('policySpec.perVersion'),
                        item.validity &&
                          t('profile.validity', {
                            validity: toDurationText(item.validity),
                          }),
                        item.fileTypes?.join(', '),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('profile.approvals'),
            value:
              approvals.length > 0 ? (
                <ApprovalChain steps={approvals} />
              ) : (
                t('profile.noApprovals')
              ),
          },
        ]}
      />
    </>
  );
}
