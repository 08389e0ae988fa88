import { Fragment } from 'react';
import { PersonName } from '../governance/PersonName';
import { toWords } from 'backstage-plugin-readiness-react';

/** Groups and users by their refs, roles by their names. @internal */
export function PartyNames(props: { names: string[] }) {
  return (
    <>
      {props.names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          {name.includes(':') ? <PersonName entityRef={name} /> : toWords(name)}
        </Fragment>
      ))}
    </>
  );
}
