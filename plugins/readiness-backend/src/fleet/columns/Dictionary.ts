/** Numbers for texts; 0 is for none. @internal */
export class Dictionary {
  readonly #texts: (string | null)[] = [null];
  readonly #codes = new Map<string, number>();

  /** How many numbers there are, that for none included. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text; a new one for a new text. */
  add(text: string | null): number {
    if (text === null) {
      return 0;
    }
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#texts.length;
      this.#texts.push(text);
      this.#codes.set(text, code);
    }
    return code;
  }

  /** The number of a text that is there; -1, which nothing has, otherwise. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1;
  }

  text(code: number): string | null {
    return this.#texts[code];
  }
}
