import { withField } from '../fleet/fleetUrl';
import { readEntitiesUrl, toEntitiesRequest } from './entitiesUrl';

describe('the address of the list', () => {
  it('is the request', () => {
    const params = new URLSearchParams(
      'filter=owner=group:default/a&filter=owner=group:default/b&filter=gate=deployment:blocked&sort=-change&columns=level,gates,nothing&cursor=c',
    );
    const selection = readEntitiesUrl(params);
    expect(selection.columns).toEqual(['level', 'gates']);
    expect(toEntitiesRequest(selection)).toEqual({
      filter: [
        'owner=group:default/a',
        'owner=group:default/b',
        'gate=deployment:blocked',
      ],
      sort: '-change',
      limit: 25,
      cursor: 'c',
    });
  });

  it('leaves out what it does not know', () => {
    const params = new URLSearchParams(
      'filter=secret=1&filter=level&filter=type=&sort=colour',
    );
    expect(toEntitiesRequest(readEntitiesUrl(params))).toEqual({
      filter: [],
      sort: 'score',
      limit: 25,
      cursor: undefined,
    });
  });

  it('goes back to the first page with another filter', () => {
    const params = new URLSearchParams(
      'filter=type=a&filter=level=none&cursor=c&sort=name',
    );
    expect(String(withField(params, 'type', ['b', 'c']))).toBe(
      'sort=name&filter=level%3Dnone&filter=type%3Db&filter=type%3Dc',
    );
    expect(String(withField(params, 'type', []))).toBe(
      'sort=name&filter=level%3Dnone',
    );
  });
});
