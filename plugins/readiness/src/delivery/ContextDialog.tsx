import { useApi } from '@backstage/core-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  EntityDelivery,
  ProductContextField,
  ProductContextInput,
  ReadinessContextField,
} from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { useState } from 'react';
import { FilterChips } from '../frame/FilterChips';
import { useTypeScale } from '../frame/useTypeScale';
import { Part } from '../governance/Part';
import { usePartStyles } from '../governance/usePartStyles';
import { useSend } from '../governance/useSend';
import { useTexts } from '../texts';
import type { DeliveryDialogEvents } from './DeliveryDialog';
import { useDelivery } from './useDelivery';
import { StepDialog } from './StepDialog';
import { toValues } from './toContextText';

type Draft = Partial<Record<ProductContextField, string[]>>;

/**
 * What was changed: the new values, and `null` for what is taken back. What stands is not sent, so
 * that an inferred value is confirmed only where somebody means it.
 *
 * @internal
 */
export function toContextInput(
  fields: ReadinessContextField[],
  draft: Draft,
): ProductContextInput {
  const input: ProductContextInput = {};
  for (const field of fields) {
    const values = draft[field.field];
    if (values && values.join() !== toValues(field).join()) {
      const value = field.field === 'users' ? values : values[0];
      input[field.field] = values.length === 0 ? null : value;
    }
  }
  return input;
}

/** To say what the product is. @internal */
export function ContextDialog(props: DeliveryDialogEvents) {
  const { context, entityRef } = useDelivery().delivery;
  const api = useApi(readinessApiRef).delivery;
  const type = useTypeScale();
  const parts = usePartStyles();
  const { t } = useTexts();
  const fields = context.filter(({ source }) => source !== 'catalog');
  const [draft, setDraft] = useState<Draft>({});
  const { state, submit } = useSend(
    (input: ProductContextInput, options) =>
      api.setContext(entityRef, input, options),
    (result: EntityDelivery) =>
      props.onDone(t('delivery.context.saved'), result),
  );
  return (
    <StepDialog
      title={t('delivery.context.edit')}
      steps={[
        {
          name: 'context',
          title: t('delivery.context.title'),
          content: (
            <>
              <p className={`${parts.text} ${type.secondary}`}>
                {t('delivery.context.dialogText')}
              </p>
              {fields.map(field => (
                <ContextInput
                  key={field.field}
                  field={field}
                  values={draft[field.field] ?? toValues(field)}
                  onChange={values =>
                    setDraft({ ...draft, [field.field]: values })
                  }
                />
              ))}
            </>
          ),
        },
      ]}
      action={t('delivery.context.save')}
      state={state}
      onConfirm={() => {
        const input = toContextInput(fields, draft);
        if (Object.keys(input).length === 0) {
          props.onClose();
        } else {
          void submit(input);
        }
      }}
      onClose={props.onClose}
      onLookAgain={props.onLookAgain}
    />
  );
}

interface ContextInputProps {
  field: ReadinessContextField;
  values: string[];
  onChange: (values: string[]) => void;
}

function ContextInput(props: ContextInputProps) {
  const { field, values, onChange } = props;
  const { t } = useTexts();
  if (field.field === 'users') {
    return (
      <Part title={field.title} level={3}>
        <FilterChips
          label={field.title}
          options={field.options.map(({ value, title }) => ({
            value,
            title,
            selected: values.includes(value),
          }))}
          onSelect={value =>
            onChange(
              values.includes(value)
                ? values.filter(other => other !== value)
                : [...values, value],
            )
          }
        />
      </Part>
    );
  }
  const chosen = field.options.find(({ value }) => value === values[0]);
  return (
    <TextField
      id={`readiness-context-${field.field}`}
      select
      fullWidth
      size="small"
      variant="outlined"
      label={field.title}
      value={values[0] ?? ''}
      helperText={chosen?.description}
      onChange={event =>
        onChange(event.target.value === '' ? [] : [event.target.value])
      }
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{t('delivery.context.unset')}</option>
      {field.options.map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
