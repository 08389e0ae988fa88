const MAX_LINES = 300;
// A suite may keep the tables it runs on beside it.
const MAX_TEST_LINES = 450;

const IMPURE = [
  [/\bfrom '(node:[^']+|fs|path|crypto|http|https|os)'/, 'uses the runtime'],
  [
    /\bDate\.now\(\)|\bnew Date\(\)/,
    'looks at the clock; "now" is an argument',
  ],
  [/\bMath\.random\(/, 'is random'],
  [/\bprocess\.|\bsetTimeout\(|\bfetch\(/, 'does I/O'],
];

const MARKS = [
  [
    // in a comment, and not a quoted word that the code is about
    /(\/\/|\*)[^"'`]*\b(TODO|FIXME|XXX|HACK)\b/,
    'leaves a mark of unfinished work',
  ],
  [/@ts-(ignore|nocheck)/, 'switches off the type checker'],
  [/\bas any\b/, 'casts to any'],
  [
    /eslint-disable(?!.*\s--(\s|$))/,
    'switches off lint without a reason after " -- "',
  ],
  [/\b(it|test|describe)\.only\(/, 'runs one test only'],
  [/\b(it|test|describe)\.(skip|todo)\(|\bx(it|describe)\(/, 'skips a test'],
];

function isTest(path) {
  return (
    /\.test\.tsx?$/.test(path) ||
    /(^|\/)(e2e|fixtures|__fixtures__|testUtils)\//.test(path)
  );
}

function isGenerated(path) {
  return /(^|\/)generated(\/|\.ts$)/.test(path);
}

function match(file, rules) {
  return file.text
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(([pattern]) => pattern.test(line))
        .map(([, sentence]) => `${file.path}:${index + 1} ${sentence}`),
    );
}

/**
 * @param {{ path: string, text: string }[]} files tracked TypeScript files
 * @returns {string[]}
 */
export function findSourceProblems(files) {
  return files
    .filter(file => !isGenerated(file.path))
    .flatMap(file => {
      const lines = file.text.split('\n').length - 1;
      const most = isTest(file.path) ? MAX_TEST_LINES : MAX_LINES;
      return [
        ...(lines > most
          ? [
              `${file.path} has ${lines} lines; at most ${most}, one subject per file`,
            ]
          : []),
        ...match(file, MARKS),
      ];
    });
}

/** @returns {string[]} what in the engine is not a pure function of its arguments */
export function findImpureEngineCode(files) {
  return files
    .filter(file => file.path.startsWith('plugins/readiness-engine/src/'))
    .filter(file => !isTest(file.path))
    .flatMap(file => match(file, IMPURE));
}
