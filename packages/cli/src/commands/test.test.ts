import { runReadiness } from '../__testUtils__/runReadiness';

describe('readiness test', () => {
  it('passes when every test of the policy holds', () => {
    const { code, stdout } = runReadiness('test', '--verbose', 'valid');
    expect(stdout).toContain('Check/p95-latency-within-slo  2 of 2');
    expect(stdout).toContain('✓ nobody measured');
    expect(stdout).toContain('1 of 2 checks have no test');
    expect(stdout).toContain('AdviceRule/nobody-is-on-call  2 of 2');
    expect(stdout).not.toContain('advice rules have no test');
    expect(stdout).toMatch(/\n4 passed, 0 failed\n$/);
    expect(code).toBe(0);
  });

  it('says what was expected and what came out', () => {
    const { code, stdout } = runReadiness('test', 'failing');
    expect(stdout).toContain('✕ an expectation that is wrong');
    expect(stdout).toMatch(/expected.*pass.*fail/i);
    expect(stdout).not.toContain('✓ an owner that exists');
    expect(stdout).toContain('1 of 2 advice rules have no test');
    expect(stdout).toMatch(/\n1 passed, 5 failed\n$/);
    expect(code).toBe(1);

    const json = runReadiness('test', 'failing', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      valid: true,
      passed: 1,
      failed: 5,
      results: [
        {
          name: 'advice that is not given',
          message: 'expected it to fire, but it stays quiet',
        },
        {
          name: 'advice that is given after all',
          message:
            'expected it to stay quiet, but it says: Its owner has 1 people',
        },
        {
          name: 'another reason',
          message:
            "expected a reason with '2 people', got: Its owner has 1 people",
        },
        {
          name: 'a status of a check',
          message:
            'a test of an advice rule must expect fires, quiet or a part of the reason',
        },
        { document: 'Check/owner-exists', ok: true },
        { name: 'an expectation that is wrong', ok: false },
      ],
    });
    expect(json.code).toBe(1);
  });

  it('fails on an invalid policy and cannot run without tests', () => {
    const broken = runReadiness('test', 'broken');
    expect(broken.stderr).toContain('broken/check.yaml:7:');
    expect(broken.code).toBe(1);
    expect(runReadiness('test', 'untested').code).toBe(2);
  });
});
