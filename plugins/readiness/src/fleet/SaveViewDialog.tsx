import { useApi } from '@backstage/core-plugin-api';
import { FleetView } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { FormDialog } from '../governance/FormDialog';
import { useTexts } from '../texts';

/** @internal */
export interface SaveViewDialogProps {
  /** Path and search of what is on screen. */
  target: string;
  onDone: () => void;
  onClose: () => void;
  onLookAgain: () => void;
}

/** Asks for the name of a view, and who else sees it. @internal */
export function SaveViewDialog({ target, ...events }: SaveViewDialogProps) {
  const api = useApi(readinessApiRef);
  const { t } = useTexts();
  return (
    <FormDialog
      content={{
        title: t('view.save'),
        text: t('view.saveText'),
        fields: [
          {
            name: 'title',
            kind: 'line',
            label: t('view.name'),
            required: true,
          },
          {
            name: 'shared',
            kind: 'choice',
            label: t('view.who'),
            required: true,
            initial: 'false',
            options: [
              { value: 'false', label: t('view.mine') },
              { value: 'true', label: t('view.shared') },
            ],
          },
        ],
        action: t('view.save'),
        send: (values, options) =>
          api.fleet.saveView(
            {
              title: values.title.trim(),
              target,
              shared: values.shared === 'true',
            },
            options,
          ),
        done: (view: FleetView) => t('view.saved', { title: view.title }),
      }}
      {...events}
    />
  );
}
