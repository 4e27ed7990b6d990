import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { glossaryPlugin } from './modules/glossary/plugin.ts';
import { PREACT } from './wxt.config.ts';

const glossary = glossaryPlugin(join(import.meta.dirname, 'data'));

export default defineConfig({
	test: {
		projects: [
			{ plugins: [glossary], test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
			// The card runs on preact/compat in pages, so its tests run there too.
			{
				plugins: [glossary],
				resolve: { alias: PREACT },
				test: { name: 'unit-preact', include: ['tests/unit/components/TermCard.test.tsx'], environment: 'happy-dom' },
			},
			{
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					environment: 'node',
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
