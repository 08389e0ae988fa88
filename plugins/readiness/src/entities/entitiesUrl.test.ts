import { readEntitiesUrl, toListRequest, withFilter } from './entitiesUrl';

describe('entities in the address', () => {
  it('turns the address into the request of the list', () => {
    const selection = readEntitiesUrl(
      new URLSearchParams(
        'level=managed&type=ml-service&type=&text=claims&sort=-score&cursor=c',
      ),
    );
    expect(toListRequest(selection)).toEqual({
      filter: ['text=claims', 'level=managed', 'type=ml-service'],
      sort: '-score',
      limit: 25,
      cursor: 'c',
    });
  });

  it('falls back to the lowest score first', () => {
    expect(readEntitiesUrl(new URLSearchParams('sort=magic'))).toEqual({
      filters: [],
      sort: 'score',
      cursor: undefined,
    });
  });

  it('begins on the first page when a filter changes', () => {
    const params = new URLSearchParams('level=managed&cursor=c&sort=name');
    expect(String(withFilter(params, 'level', 'initial'))).toBe(
      'sort=name&level=initial',
    );
    expect(String(withFilter(params, 'level', ''))).toBe('sort=name');
    expect(String(params)).toBe('level=managed&cursor=c&sort=name');
  });
});
