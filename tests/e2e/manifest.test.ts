// What the built manifests ask for, and what they do not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const manifestOf = (folder: string) =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../../.output', folder, 'manifest.json'), 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
	const manifest = manifestOf(folder);
	test('asks for storage and contextMenus, and for no host', () => {
		expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'storage']);
		for (const key of [
			'host_permissions',
			'optional_permissions',
			'optional_host_permissions',
			'web_accessible_resources',
			'externally_connectable',
		])
			expect(manifest).not.toHaveProperty(key);
	});
	test('may not connect anywhere', () => {
		expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'; connect-src 'none'");
	});
	test('has one content script on http and https, with its style sheet', () => {
		expect(manifest.content_scripts).toEqual([
			{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], css: ['assets/marks.css'], run_at: 'document_idle', all_frames: true },
		]);
	});
	test('is version 3', () => expect(manifest.manifest_version).toBe(3));
});

test('Firefox is told that no data is collected', () => {
	expect(manifestOf('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
