// What the benchmark uses of database drivers that come without types.

declare module 'pg' {
  export class Client {
    constructor(options: object);
    connect(): Promise<void>;
    query<T extends object = Record<string, string>>(
      sql: string,
    ): Promise<{ rows: T[] }>;
    end(): Promise<void>;
  }
}

declare module 'better-sqlite3' {
  export default class Database {
    constructor(file: string, options?: object);
    prepare(sql: string): { all(): unknown[] };
    close(): void;
  }
}
