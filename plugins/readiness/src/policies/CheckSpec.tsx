import { Link, MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { PolicySpec } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { toSafeUrl } from '../scorecard/toSafeUrl';
import { useTexts } from '../texts';
import { AppliesTo } from './AppliesTo';
import { toDurationText } from './toDurationText';

const useStyles = makeStyles(
  theme => ({
    code: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      whiteSpace: 'pre-wrap',
      backgroundColor: theme.palette.action.hover,
      borderRadius: theme.shape.borderRadius,
    },
    markdown: {
      '& > div > :first-child': { marginTop: 0 },
      '& > div > :last-child': { marginBottom: 0 },
    },
    sentence: { display: 'block' },
  }),
  { name: 'ReadinessCheckSpec' },
);

/** What a check asks, of which data, how much it weighs, and what to do about it. @internal */
export function CheckSpec(props: { spec: PolicySpec<'Check'> }) {
  const { spec } = props;
  const { weight, attestation, messages } = spec;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const runbook = toSafeUrl(spec.runbook);
  const attested = () => {
    if (!attestation) {
      return undefined;
    }
    const words = attestation.validity
      ? t('policySpec.attestationFor', {
          validity: toDurationText(attestation.validity),
        })
      : t('policySpec.attestationPlain');
    return attestation.perVersion
      ? `${words}, ${t('policySpec.perVersion')}`
      : words;
  };
  return (
    <Properties
      items={[
        {
          term: t('policySpec.expression'),
          value: (
            <pre className={`${type.mono} ${classes.code}`}>
              {spec.expression}
            </pre>
          ),
        },
        {
          term: t('policySpec.freshness'),
          value: spec.freshness
            ? toDurationText(spec.freshness)
            : t('policySpec.noFreshness'),
        },
        {
          term: t('policySpec.weight'),
          value: weight && (
            <span className={type.numbers}>
              {weight.impact + weight.risk + weight.compliance} (
              {t('policySpec.weightParts', {
                impact: String(weight.impact),
                risk: String(weight.risk),
                compliance: String(weight.compliance),
              })}
              )
            </span>
          ),
        },
        { term: t('policySpec.attestation'), value: attested() },
        {
          term: t('policySpec.appliesTo'),
          value: <AppliesTo predicate={spec.appliesTo} />,
        },
        {
          term: t('policySpec.dimension'),
          value: spec.dimension && toWords(spec.dimension),
        },
        {
          term: t('policySpec.stream'),
          value: spec.stream && toWords(spec.stream),
        },
        {
          term: t('policySpec.sentences'),
          value: messages && (
            <>
              <span className={classes.sentence}>{messages.pass}</span>
              <span className={classes.sentence}>{messages.fail}</span>
            </>
          ),
        },
        {
          term: t('policySpec.remedy'),
          value: spec.remedy && (
            <div className={classes.markdown}>
              <MarkdownContent content={spec.remedy} dialect="gfm" />
            </div>
          ),
        },
        {
          term: t('policySpec.runbook'),
          value: runbook && <Link to={runbook}>{runbook}</Link>,
        },
      ]}
    />
  );
}
