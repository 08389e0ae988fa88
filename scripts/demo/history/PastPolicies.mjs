// The policy files of another day, in a folder that the backend which lives through it reads.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export class PastPolicies {
  #today;
  #history;

  /**
   * @param {object} options
   * @param {string} options.examplesDir
   * @param {import('./readHistory.mjs').History} options.history
   */
  constructor({ examplesDir, history }) {
    this.#today = path.join(examplesDir, 'policies');
    this.#history = history;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meridian-policies-'));
  }

  /** @param {number} ago milliseconds */
  asOf(ago) {
    for (const name of fs.readdirSync(this.#today)) {
      fs.copyFileSync(
        this.#history.policyAt(name, ago) ?? path.join(this.#today, name),
        path.join(this.folder, name),
      );
    }
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
