import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, type Surroundings } from './data-folder.ts';

const home = '/home/x';
const at = (platform: NodeJS.Platform, environment: Surroundings['environment'] = {}): Surroundings => ({
  platform,
  environment,
  home,
});

test.each([
  { name: 'Linux', surroundings: at('linux'), folder: '/home/x/.local/share/madoguchi' },
  {
    name: 'Linux with its own data home',
    surroundings: at('linux', { XDG_DATA_HOME: '/data' }),
    folder: '/data/madoguchi',
  },
  { name: 'macOS', surroundings: at('darwin'), folder: '/home/x/Library/Application Support/Madoguchi' },
  { name: 'Windows', surroundings: at('win32', { LOCALAPPDATA: '/local' }), folder: '/local/Madoguchi' },
  { name: 'a folder of choice', surroundings: at('linux', { MADOGUCHI_DATA: '/chosen' }), folder: '/chosen' },
  {
    name: 'an empty choice',
    surroundings: at('linux', { MADOGUCHI_DATA: '' }),
    folder: '/home/x/.local/share/madoguchi',
  },
])('on $name the data stands in $folder, and the demonstration in a folder of its own', ({ surroundings, folder }) => {
  expect(dataFolder('real', surroundings)).toBe(folder);
  expect(dataFolder('demo', surroundings)).toBe(join(folder, 'demo'));
});
