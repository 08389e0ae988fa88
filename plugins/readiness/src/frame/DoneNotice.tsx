import { Notice } from './Notice';

/** Navigation state that says what was done before one came here. @internal */
export interface DoneState {
  done: string;
}

function isDone(state: unknown): state is DoneState {
  return typeof (state as Partial<DoneState> | null)?.done === 'string';
}

/** What was just done, on the screen that comes after it. @internal */
export function DoneNotice(props: { state: unknown }) {
  return isDone(props.state) ? (
    <Notice
      role="status"
      shape="circle-check"
      tone="positive"
      title={props.state.done}
    />
  ) : null;
}
