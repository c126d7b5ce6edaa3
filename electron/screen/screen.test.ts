import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScreenFiles } from './screen-files.ts';
import { contentSecurityPolicy } from './security-headers.ts';

describe('contentSecurityPolicy (SEC-03)', () => {
  test.each(['inPage', 'sameOrigin'] as const)(
    'allows nothing unsafe and nothing from elsewhere (%s)',
    (connections) => {
      const policy = contentSecurityPolicy(connections);
      expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|ws:/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("trusted-types 'none'");
    },
  );

  test('lets the page connect to its own host on loopback alone', () => {
    expect(contentSecurityPolicy('inPage')).toContain("connect-src 'none'");
    expect(contentSecurityPolicy('sameOrigin')).toContain("connect-src 'self'");
  });
});

describe('readScreenFiles', () => {
  test('serves what was built, by the endings it knows, and follows no link out of the folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-screen-'));
    try {
      mkdirSync(join(folder, 'assets'));
      for (const file of ['index.html', 'assets/a.js', 'assets/a.css', 'assets/a.js.map', 'secret.txt'])
        writeFileSync(join(folder, file), file);
      symlinkSync('/etc', join(folder, 'etc'));
      const files = readScreenFiles(folder);
      expect([...files.keys()].sort()).toEqual(['/', '/assets/a.css', '/assets/a.js', '/index.html']);
      expect(files.get('/')?.contentType).toBe('text/html; charset=utf-8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has nothing where there is no build', () => expect(readScreenFiles('/nowhere').size).toBe(0));
});
