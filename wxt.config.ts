import { defineConfig } from 'wxt';

/** Stable, so that tests and updates find the same extension. */
const GECKO_ID = 'trd-context@trd-context.invalid';

export default defineConfig({
	modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
	imports: false,
	// WXT builds MV2 for Firefox unless told otherwise.
	manifestVersion: 3,
	autoIcons: { baseIconPath: 'public/icon.svg' },
	manifest: ({ browser }) => ({
		name: '__MSG_extName__',
		description: '__MSG_extDescription__',
		default_locale: 'en',
		permissions: ['storage', 'contextMenus'],
		action: { default_title: '__MSG_extName__' },
		content_security_policy: {
			extension_pages: "default-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
		},
		// Alt+Shift+N and +P are refused by Chromium (see reference/platform.md); J and K are free in both browsers.
		commands: {
			'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
			'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						// Underlines in ::highlight() work from Firefox 146 on (Mozilla bug 1845446).
						gecko: { id: GECKO_ID, strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
						gecko_android: { strict_min_version: '146.0' },
					},
				}
			: { minimum_chrome_version: '128' }),
	}),
	hooks: {
		// WXT's own content scripts post the extension's id to every page (wxt#1752). An unlisted script,
		// put into the manifest here, posts nothing. Remove when WXT can build one without its context.
		'build:manifestGenerated': (_wxt, manifest) => {
			manifest.content_scripts = [
				{ matches: ['http://*/*', 'https://*/*'], js: ['page.js'], css: ['assets/marks.css'], run_at: 'document_idle', all_frames: true },
			];
		},
		// The card is React source; on pages it runs on preact/compat, a tenth of the weight.
		'vite:build:extendConfig': (entrypoints, config) => {
			if (!entrypoints.some((entrypoint) => entrypoint.name === 'page')) return;
			config.resolve = { ...config.resolve, alias: [...PREACT] };
		},
	},
});

/** What stands in for React where weight counts. */
export const PREACT = [
	{ find: 'react-dom/client', replacement: 'preact/compat/client' },
	{ find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
	{ find: 'react-dom', replacement: 'preact/compat' },
	{ find: 'react', replacement: 'preact/compat' },
];
