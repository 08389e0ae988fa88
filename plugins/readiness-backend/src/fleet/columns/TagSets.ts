import { Column } from './Column';
import { Dictionary } from './Dictionary';

/** The tags of entities. Many have the same, so each set of tags is kept once. @internal */
export class TagSets {
  /** By number: the tags of a set; that of number 0 is empty. */
  readonly sets: string[][] = [[]];
  /** By slot, numbers of sets. */
  readonly column: Column<Int32Array>;
  readonly #numbers = new Dictionary();

  constructor(capacity: number) {
    this.column = new Column(Int32Array, capacity);
  }

  /** @param tags - in order */
  set(slot: number, tags: string[]): void {
    const number =
      tags.length > 0 ? this.#numbers.add(JSON.stringify(tags)) : 0;
    this.sets[number] ??= tags;
    this.column.values[slot] = number;
  }

  clear(slot: number): void {
    this.column.clear(slot);
  }

  grow(capacity: number): void {
    this.column.grow(capacity);
  }
}
