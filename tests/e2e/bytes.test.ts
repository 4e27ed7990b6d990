// The weight of what every page loads, measured on the shipped bytes, and what must not be among them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** A tenth of a second on a slow phone; more than this and readers of other pages pay for ours. */
const MOST_GZIP_BYTES = 45_000;

/** Strings that survive minification, one from each library. Each must be found where the library does belong, or the check says nothing. */
const FINGERPRINTS = { zod: '_zod', polyfill: 'The message port closed before a response was received', 'react-dom': 'react.dev/errors' };

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
	const root = join(import.meta.dirname, '../../.output', folder);
	const read = (file: string): string => readFileSync(join(root, file), 'utf8');
	const [script] = JSON.parse(read('manifest.json')).content_scripts as [{ js: string[]; css: string[] }];
	const files = [...script.js, ...script.css];

	test('the content script weighs at most 45 kB, gzipped', () => {
		const sizes = files.map((file) => [file, gzipSync(read(file)).length] as const);
		const total = sizes.reduce((sum, [, size]) => sum + size, 0);
		console.log(
			`${folder}: ${sizes.map(([file, size]) => `${file} ${(size / 1000).toFixed(1)} kB`).join(', ')}; ${(total / 1000).toFixed(1)} kB gzip in total`,
		);
		expect(total).toBeLessThanOrEqual(MOST_GZIP_BYTES);
	});

	test.each(Object.entries(FINGERPRINTS))('there is no %s in it', (_library, fingerprint) => {
		for (const file of files) expect(read(file)).not.toContain(fingerprint);
	});

	test('the fingerprints are right', () => {
		const scripts = JSON.stringify(read('background.js') + chunksOf(root));
		expect(scripts).toContain(FINGERPRINTS.polyfill);
		expect(scripts).toContain(FINGERPRINTS['react-dom']);
		expect(readFileSync(join(import.meta.dirname, '../../node_modules/zod/v4/core/core.js'), 'utf8')).toContain(FINGERPRINTS.zod);
	});
});

const chunksOf = (root: string): string =>
	readdirSync(join(root, 'chunks'))
		.filter((file) => file.endsWith('.js'))
		.map((file) => readFileSync(join(root, 'chunks', file), 'utf8'))
		.join('');
