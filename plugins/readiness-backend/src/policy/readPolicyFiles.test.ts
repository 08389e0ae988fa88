import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readPolicyFiles } from './readPolicyFiles';

const asBuffer = (text: string) => async () => Buffer.from(text);

describe('readPolicyFiles', () => {
  const folder = createMockDirectory({
    content: {
      'one.yaml': '1',
      'readme.md': 'no',
      deep: { 'two.yml': '2', empty: {} },
    },
  });

  it('reads files and folders of this machine in the order of their names', async () => {
    const urlReader = mockServices.urlReader.mock();
    expect(
      await readPolicyFiles(
        [
          { type: 'file', target: folder.path },
          { type: 'file', target: folder.resolve('one.yaml') },
        ],
        urlReader,
      ),
    ).toEqual({
      errors: [],
      files: [
        { name: folder.resolve('deep/two.yml'), text: '2' },
        { name: folder.resolve('one.yaml'), text: '1' },
        { name: folder.resolve('one.yaml'), text: '1' },
      ],
    });
  });

  it('reads files and trees behind URLs', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => ({ buffer: asBuffer('one') }),
      readTree: async () => ({
        etag: 'e',
        archive: async () => {
          throw new Error('not asked for');
        },
        dir: async () => '',
        files: async () => [
          { path: 'b.yaml', content: asBuffer('b') },
          { path: 'a/a.yaml', content: asBuffer('a') },
        ],
      }),
    });
    expect(
      await readPolicyFiles(
        [
          { type: 'url', target: 'https://git.example.com/p.yaml?ref=main' },
          { type: 'url', target: 'https://git.example.com/tree/main/p/' },
        ],
        urlReader,
      ),
    ).toEqual({
      errors: [],
      files: [
        { name: 'https://git.example.com/p.yaml?ref=main', text: 'one' },
        { name: 'https://git.example.com/tree/main/p/a/a.yaml', text: 'a' },
        { name: 'https://git.example.com/tree/main/p/b.yaml', text: 'b' },
      ],
    });
  });

  it('says of each source why it could not be read, and reads the others', async () => {
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => {
        throw new Error('401 from git');
      },
    });
    const { files, errors } = await readPolicyFiles(
      [
        { type: 'url', target: 'https://git.example.com/p.yaml' },
        { type: 'url', target: 'no url.yaml' },
        { type: 'file', target: folder.resolve('nothing') },
        { type: 'file', target: folder.resolve('deep/empty') },
        { type: 'file', target: folder.resolve('one.yaml') },
      ],
      urlReader,
    );
    expect(files).toHaveLength(1);
    expect(errors.map(error => `${error.file}: ${error.message}`)).toEqual([
      expect.stringMatching(/p\.yaml: .*401 from git/),
      expect.stringMatching(/^no url\.yaml: .*Invalid URL/),
      expect.stringMatching(/nothing: .*ENOENT/),
      expect.stringMatching(/empty: .*no \.yaml or \.yml file/),
    ]);
  });
});
