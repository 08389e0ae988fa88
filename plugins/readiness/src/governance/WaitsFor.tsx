import { toWords } from 'backstage-plugin-readiness-react';
import { Fragment } from 'react';
import { useTexts } from '../texts';
import { PersonName } from './PersonName';

/** @internal */
export interface WaitsForProps {
  /** Refs; a name that is none is a role. */
  groups?: string[];
  /** Of the crew. */
  roles?: string[];
}

function isRef(name: string): boolean {
  return name.includes(':');
}

/** Groups and crew roles whose turn it is, one after the other. @internal */
export function WaitsFor(props: WaitsForProps) {
  const groups = props.groups?.filter(isRef) ?? [];
  const roles = [
    ...(props.groups?.filter(name => !isRef(name)) ?? []),
    ...(props.roles ?? []),
  ];
  const { t } = useTexts();
  if (groups.length + roles.length === 0) {
    return <>{t('contributed.steps.anyone')}</>;
  }
  const names = [
    ...groups.map(group => <PersonName key={group} entityRef={group} />),
    ...roles.map(role => (
      <span key={`role/${role}`}>
        {t('contributed.steps.role', { role: toWords(role) })}
      </span>
    )),
  ];
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={name.key}>
          {index > 0 && ', '}
          {name}
        </Fragment>
      ))}
    </>
  );
}
