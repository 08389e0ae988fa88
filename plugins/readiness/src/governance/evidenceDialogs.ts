import { GovernanceApi } from 'backstage-plugin-readiness-common';
import { toEndOfDay } from './days';
import { DialogField, toText } from './dialogFields';
import { RequestOf } from './DialogRequest';
import { FormDialogContent } from './FormDialog';
import { Words } from '../texts';

function toExpiry(day: string | undefined): string | undefined {
  const text = toText(day);
  return text && toEndOfDay(text);
}

function statementFields(t: Words): DialogField[] {
  return [
    { name: 'url', kind: 'url', label: t('governance.evidence.url') },
    { name: 'note', kind: 'text', label: t('governance.evidence.note') },
    { name: 'expiresAt', kind: 'day', label: t('governance.evidence.expires') },
  ];
}

/** A link or a note is needed: a signature under nothing shows nothing. */
function missingStatement(t: Words) {
  return (values: Record<string, string>) =>
    toText(values.url) || toText(values.note)
      ? undefined
      : { field: 'url', message: t('governance.evidence.needed') };
}

/** To give an evidence item of a gate. @internal */
export function evidenceDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, evidence }: RequestOf<'give-evidence'>,
): FormDialogContent {
  const { title, fileTypes = [] } = evidence;
  const [url, note, expiresAt] = statementFields(t);
  const fileType: DialogField = {
    name: 'fileType',
    kind: 'choice',
    label: t('governance.evidence.fileType'),
    required: true,
    initial: fileTypes[0],
    options: fileTypes.map(type => ({ value: type, label: type })),
  };
  return {
    title: t('governance.evidence.title', { title }),
    text: t('governance.evidence.text'),
    fields: [
      // An item that names file types is a file: there is something to link to.
      { ...url, required: fileTypes.length > 0 },
      ...(fileTypes.length > 0 ? [fileType] : []),
      note,
      expiresAt,
    ],
    check: missingStatement(t),
    action: t('governance.evidence.action'),
    send: (values, options) =>
      api.attest(
        entityRef,
        {
          evidence: evidence.name,
          url: toText(values.url),
          note: toText(values.note),
          fileType: toText(values.fileType),
          expiresAt: toExpiry(values.expiresAt),
        },
        options,
      ),
    done: () => t('governance.evidence.done', { title }),
  };
}

/** To say that a check without data holds. @internal */
export function attestDialog(
  t: Words,
  api: GovernanceApi,
  { entityRef, check }: RequestOf<'attest'>,
): FormDialogContent {
  const { title } = check;
  return {
    title: t('governance.attest.title', { title }),
    text: t('governance.attest.text'),
    fields: statementFields(t),
    check: missingStatement(t),
    action: t('governance.attest.action'),
    send: (values, options) =>
      api.attest(
        entityRef,
        {
          check: check.name,
          url: toText(values.url),
          note: toText(values.note),
          expiresAt: toExpiry(values.expiresAt),
        },
        options,
      ),
    done: () => t('governance.attest.done', { title }),
  };
}
