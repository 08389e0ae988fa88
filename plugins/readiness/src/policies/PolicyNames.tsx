import { PolicyKind, PolicySet } from 'backstage-plugin-readiness-common';
import { createContext, Fragment, ReactNode, useContext } from 'react';
import { Link } from 'react-router-dom';

const PolicyTitles = createContext<ReadonlyMap<string, string>>(new Map());

/** Lets what is below name other documents by their titles. @internal */
export function PolicyTitlesProvider(props: {
  documents: PolicySet['documents'];
  children: ReactNode;
}) {
  const titles = new Map(
    props.documents.map(({ kind, name, title }) => [`${kind}/${name}`, title]),
  );
  return (
    <PolicyTitles.Provider value={titles}>
      {props.children}
    </PolicyTitles.Provider>
  );
}

/** Another document by its title, as a link to it; its name where it is not there. @internal */
export function PolicyName(props: { kind: PolicyKind; name: string }) {
  const { kind, name } = props;
  const id = `${kind}/${name}`;
  const title = useContext(PolicyTitles).get(id);
  return title === undefined ? (
    <code>{name}</code>
  ) : (
    <Link
      to={`?${new URLSearchParams({ kind, q: name, open: id })}`}
      style={{ color: 'inherit' }}
    >
      {title}
    </Link>
  );
}

/** Several documents of a kind, one after the other. @internal */
export function PolicyNames(props: { kind: PolicyKind; names: string[] }) {
  return (
    <>
      {props.names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <PolicyName kind={props.kind} name={name} />
        </Fragment>
      ))}
    </>
  );
}
