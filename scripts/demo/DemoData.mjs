// What the demo's portal keeps between two starts: its databases, and notes about them.
import fs from 'node:fs';
import path from 'node:path';
import { postgresDatabases, sqliteFiles } from './databases.mjs';

/**
 * @typedef {object} Notes
 * @property {string} [seededAt] when the demo's CI results were first pushed
 * @property {string} [pastBegunAt] when the past began to be made
 * @property {string} [pastMadeAt] when it was complete
 */

export class DemoData {
  #databases;
  #file;

  /**
   * @param {object} options
   * @param {string} options.folder
   * @param {import('./databases.mjs').Databases} options.databases
   * @param {string} options.name of the file with the notes
   */
  constructor({ folder, databases, name }) {
    fs.mkdirSync(folder, { recursive: true });
    this.#databases = databases;
    this.#file = path.join(folder, name);
  }

  /** @param {{ folder: string }} options */
  static onSqlite({ folder }) {
    return new DemoData({
      ...{ folder, name: 'demo.json' },
      databases: sqliteFiles(folder),
    });
  }

  /** @param {{ root: string, folder: string, env: NodeJS.ProcessEnv }} options */
  static onPostgres({ root, folder, env }) {
    return new DemoData({
      ...{ folder, name: 'demo.postgres.json' },
      databases: postgresDatabases(root, env),
    });
  }

  /** @returns {Notes} */
  get notes() {
    return fs.existsSync(this.#file)
      ? JSON.parse(fs.readFileSync(this.#file, 'utf8'))
      : {};
  }

  /** @param {Partial<Notes>} notes */
  note(notes) {
    fs.writeFileSync(this.#file, JSON.stringify({ ...this.notes, ...notes }));
  }

  /** Whether there is nothing yet. */
  async isEmpty() {
    return !(await this.#databases.exist());
  }

  /** Whether a past was begun that never was complete. */
  get hasHalfAPast() {
    const { pastBegunAt, pastMadeAt } = this.notes;
    return pastBegunAt !== undefined && pastMadeAt === undefined;
  }

  async forget() {
    await this.#databases.drop();
    fs.rmSync(this.#file, { force: true });
  }
}
