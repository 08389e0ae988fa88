import { TextCache } from './TextCache';

describe('TextCache', () => {
  it('forgets what was used longest ago when it is full', () => {
    const cache = new TextCache(10);
    cache.set('a', { etag: '1', text: 'aaaa' });
    cache.set('b', { etag: '1', text: 'bbbb' });
    expect(cache.get('a')).toEqual({ etag: '1', text: 'aaaa' });
    cache.set('c', { etag: '1', text: 'cccc' });
    expect(cache.get('b')).toBeUndefined();
    cache.set('a', { etag: '2', text: 'a' });
    cache.set('d', { etag: '1', text: 'ddddd' });
    expect(['a', 'c', 'd'].map(url => cache.get(url)?.etag)).toEqual([
      '2',
      '1',
      '1',
    ]);
    cache.set('e', { etag: '1', text: 'e'.repeat(11) });
    expect(cache.get('e')).toBeUndefined();
  });
});
