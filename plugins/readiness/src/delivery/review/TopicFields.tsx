import TextField from '@material-ui/core/TextField';
import { ModeReviewInput } from 'backstage-plugin-readiness-common';
import { useTypeScale } from '../../frame/useTypeScale';
import { usePartStyles } from '../../governance/usePartStyles';
import { useTexts } from '../../texts';

/** What may have changed since the last review. @internal */
export const REVIEW_TOPICS = [
  'problem',
  'data',
  'users',
  'risk',
  'team',
] as const satisfies readonly (keyof ModeReviewInput['changes'])[];

/** @internal */
export type TopicAnswers = Partial<
  Record<(typeof REVIEW_TOPICS)[number], string>
>;

/** What is written, without topics where nothing is. @internal */
export function toChanges(answers: TopicAnswers): TopicAnswers {
  return Object.fromEntries(
    REVIEW_TOPICS.flatMap(topic => {
      const text = answers[topic]?.trim();
      return text ? [[topic, text]] : [];
    }),
  );
}

/** @internal */
export interface TopicFieldsProps {
  answers: TopicAnswers;
  /** What was said the last time. */
  before?: Record<string, string>;
  onChange: (answers: TopicAnswers) => void;
}

/** What changed, a line for each topic, with what was said the last time. @internal */
export function TopicFields(props: TopicFieldsProps) {
  const { answers, before, onChange } = props;
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <>
      <p className={`${parts.text} ${type.secondary}`}>
        {t('deliveryDialog.reviewWhatHelp')}
      </p>
      {REVIEW_TOPICS.map(topic => (
        <TextField
          key={topic}
          id={`readiness-topic-${topic}`}
          fullWidth
          multiline
          maxRows={6}
          variant="outlined"
          size="small"
          label={t(`deliveryDialog.topic.${topic}`)}
          value={answers[topic] ?? ''}
          helperText={
            before?.[topic] &&
            t('deliveryDialog.lastTime', { text: before[topic] })
          }
          InputLabelProps={{ shrink: true }}
          onChange={event =>
            onChange({ ...answers, [topic]: event.target.value })
          }
        />
      ))}
    </>
  );
}
