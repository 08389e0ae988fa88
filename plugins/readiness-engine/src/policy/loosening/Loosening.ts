import { PolicyPath } from '../LocatedDocument';

/** One way in which a child is looser than what it inherits. @internal */
export interface Loosening {
  /** Inside the child's gate. */
  path: PolicyPath;
  /** What it does, to be read after "it": `drops the check 'x'`. */
  message: string;
}

/** Names that were there and no longer are. @internal */
export function dropped(
  inherited: readonly string[] | undefined,
  own: readonly string[] | undefined,
): string[] {
  return (inherited ?? []).filter(name => !(own ?? []).includes(name));
}
