// `npm start` with something that cannot be opened: one clear line, exit code 1, before anything is built.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'trd-context-demo-'));
writeFileSync(join(folder, 'picture.png'), '');
afterAll(() => rmSync(folder, { recursive: true }));

const start = (...args: string[]) =>
	spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/demo.mjs'), ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, INIT_CWD: folder },
	});

test.each([
	['a missing file', ['nothing.html'], 'There is no file "nothing.html".'],
	['a folder', ['.'], '"." is not a file.'],
	['a picture', ['picture.png'], '"picture.png" is neither .html nor .txt.'],
	['a bad address', ['ftp://example.org/a'], '"ftp://example.org/a" is not an http or https address.'],
	['another bad address', ['http://'], '"http://" is not an http or https address.'],
	['an unknown browser', ['--browser', 'opera'], 'There is no "opera" here. Use:'],
	['two pages', ['a.html', 'b.html'], 'One page at a time, please. Use:'],
])('%s', (_what, args, line) => {
	const { status, stdout, stderr } = start(...args);
	expect(status).toBe(1);
	expect(stdout).toBe('');
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(stderr).toContain(line);
});
