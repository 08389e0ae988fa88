import {
  ConcernInput,
  GovernanceApi,
  ReadinessConcern,
} from 'backstage-plugin-readiness-common';
import { toText } from './dialogFields';
import { RequestOf } from './DialogRequest';
import { FormDialogContent } from './FormDialog';
import { Words } from '../texts';

const SEVERITIES = ['low', 'medium', 'high'] as const;

/** To say what one worries about. @internal */
export function concernDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, subjects, about }: RequestOf<'raise-concern'>,
): FormDialogContent<ReadinessConcern> {
  return {
    title: t('governance.concern.title'),
    text: t('governance.concern.text'),
    fields: [
      {
        name: 'title',
        kind: 'line',
        label: t('governance.concern.line'),
        required: true,
      },
      { name: 'text', kind: 'text', label: t('governance.concern.details') },
      {
        name: 'severity',
        kind: 'choice',
        label: t('governance.concern.severity'),
        required: true,
        initial: 'medium',
        options: SEVERITIES.map(value => ({
          value,
          label: t(`governance.concern.${value}`),
        })),
      },
      {
        name: 'about',
        kind: 'choice',
        label: t('governance.concern.about'),
        initial: about,
        options: [
          { value: '', label: t('governance.concern.aboutAll') },
          ...subjects.map(({ name, title }) => ({ value: name, label: title })),
        ],
      },
    ],
    action: t('governance.concern.action'),
    send: (values, options) =>
      api.raiseConcern(
        entityRef,
        {
          title: values.title.trim(),
          text: toText(values.text),
          severity: values.severity as ConcernInput['severity'],
          about: toText(values.about),
        },
        options,
      ),
    done: ({ title }) => t('governance.concern.done', { title }),
  };
}

/** To say how a concern was resolved. @internal */
export function resolveConcernDialog(
  t: Words,
  api: GovernanceApi,
  { concern }: RequestOf<'resolve-concern'>,
): FormDialogContent {
  const { id, title } = concern;
  return {
    title: t('governance.concern.resolveTitle', { title }),
    fields: [
      {
        name: 'resolution',
        kind: 'text',
        label: t('governance.concern.resolution'),
        required: true,
      },
    ],
    action: t('governance.concern.resolve'),
    send: (values, options) =>
      api.resolveConcern(id, { resolution: values.resolution.trim() }, options),
    done: () => t('governance.concern.resolved', { title }),
  };
}
