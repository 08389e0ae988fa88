import { CodeSnippet } from '@backstage/core-components';

/** A document of a kind that has no form of its own, as it is. @internal */
export function PlainSpec(props: { spec: unknown }) {
  return (
    <CodeSnippet
      language="json"
      text={JSON.stringify(props.spec, undefined, 2)}
    />
  );
}
