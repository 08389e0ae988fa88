import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { FleetView } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { useRef, useState } from 'react';
import { PopoverButton } from '../frame/PopoverButton';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { SaveViewDialog } from './SaveViewDialog';
import { ViewList } from './ViewList';

/** @internal */
export interface SavedViewsProps {
  /** Absolute path of the Readiness page; targets are below it. */
  base: string;
  /** Path below it and search of what is on screen. */
  target: string;
}

/** Views that a person keeps, and those that others share. @internal */
export function SavedViews({ base, target }: SavedViewsProps) {
  const api = useApi(readinessApiRef);
  const type = useTypeScale();
  const { t } = useTexts();
  const [saving, setSaving] = useState(false);
  const below = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<Error>();
  const { value, error, reload } = useReloadable('views', signal =>
    api.fleet.listViews({ signal }),
  );
  const remove = async (view: FleetView) => {
    setFailure(undefined);
    try {
      await api.fleet.deleteView(view.id);
      // The button that was pressed goes with the view.
      below.current?.querySelector('button')?.focus();
      reload();
    } catch (reason) {
      setFailure(toError(reason));
    }
  };
  const views = value?.items ?? [];
  return (
    <>
      <PopoverButton label={t('view.title')}>
        {close => (
          <>
            {error && (
              <span role="alert">
                {t('view.failed', { message: error.message })}
              </span>
            )}
            {failure && (
              <span role="alert">
                {t('view.removeFailed', { message: failure.message })}
              </span>
            )}
            {value && views.length === 0 && (
              <span className={type.secondary}>{t('view.none')}</span>
            )}
            {[true, false].map(own => (
              <ViewList
                key={String(own)}
                title={t(own ? 'view.own' : 'view.others')}
                views={views.filter(({ mine }) => mine === own)}
                base={base}
                onOpen={close}
                onRemove={remove}
              />
            ))}
            <div ref={below}>
              <QuietButton
                variant="outlined"
                onClick={() => {
                  close();
                  setSaving(true);
                }}
              >
                {t('view.save')}
              </QuietButton>
            </div>
          </>
        )}
      </PopoverButton>
      {saving && (
        <SaveViewDialog
          target={target}
          onDone={() => {
            setSaving(false);
            reload();
          }}
          onClose={() => setSaving(false)}
          onLookAgain={reload}
        />
      )}
    </>
  );
}
