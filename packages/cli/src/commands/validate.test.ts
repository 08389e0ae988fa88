import { runReadiness } from '../__testUtils__/runReadiness';

describe('readiness validate', () => {
  it('accepts a valid policy and names its version', () => {
    const { code, stdout } = runReadiness('validate', 'valid');
    expect(stdout).toMatch(
      /^6 documents in 1 files are valid; policy version [0-9a-f]{64}\n$/,
    );
    expect(code).toBe(0);
  });

  it('names file, line and column of an error', () => {
    const { code, stderr } = runReadiness('validate', 'broken');
    expect(stderr).toMatch(
      /^broken\/check\.yaml:7:\d+: .*prometheus.*\n1 error\n$/,
    );
    expect(code).toBe(1);

    const json = runReadiness('validate', '--json', 'broken');
    expect(JSON.parse(json.stdout)).toMatchObject({
      valid: false,
      errors: [
        { file: 'broken/check.yaml', line: 7, document: 'Check/latency' },
      ],
    });
    expect(json.code).toBe(1);
  });

  it('knows the facts of other sources when they are declared', () => {
    const args = ['--declarations', 'declarations.json'];
    expect(runReadiness('validate', 'broken', ...args).code).toBe(0);
    // the documents at hand declare prometheus anew and win
    expect(runReadiness('validate', 'valid', ...args).code).toBe(0);
  });

  it.each([
    [['validate'], 'no file or folder given'],
    [['validate', 'missing'], 'no such file or folder: missing'],
    [['validate', 'valid', '--jsno'], 'unknown option --jsno'],
    [
      ['validate', 'valid', '--declarations', 'facts.json'],
      'facts.json holds no fact declarations',
    ],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('explains itself', () => {
    const { code, stdout } = runReadiness('validate', '--help');
    expect(stdout).toContain('--declarations');
    expect(stdout).toContain('1 when not');
    expect(code).toBe(0);
  });
});
