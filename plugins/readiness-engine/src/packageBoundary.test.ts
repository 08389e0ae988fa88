import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ALLOWED = [
  '@backstage/errors',
  '@backstage/filter-predicates',
  '@backstage/types',
  '@marcbachmann/cel-js',
  're2js',
  'yaml',
  'zod',
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return sourceFiles(path);
    }
    return /\.ts$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
  });
}

describe('the package is pure', () => {
  it('depends on nothing that can do input or output', () => {
    const { dependencies } = JSON.parse(
      readFileSync(resolve(__dirname, '../package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies).sort()).toEqual(ALLOWED);
  });

  it('imports nothing else, and neither clock nor chance', () => {
    const files = sourceFiles(__dirname);
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const imported = [
        ...text.matchAll(/^(?:import|export)[^;]*? from '([^']+)';/gm),
      ].map(([, id]) => id);
      expect({
        file,
        foreign: imported.filter(
          id => !id.startsWith('.') && !ALLOWED.includes(id),
        ),
      }).toEqual({ file, foreign: [] });
      expect(text).not.toMatch(
        /Date\.now|new Date\(\)|Math\.random|process\.|require\(|import\(/,
      );
    }
  });
});
