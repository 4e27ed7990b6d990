// The WXT side of the glossary: a broken rule stops the build, a sound glossary is served to the bundles.
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { glossaryPlugin } from './plugin.ts';
import { readGlossary } from './read.ts';

export default defineWxtModule((wxt) => {
	const dir = join(wxt.config.root, 'data');
	wxt.hook('build:before', () => {
		readGlossary(dir);
	});
	addViteConfig(wxt, () => ({ plugins: [glossaryPlugin(dir)] }));
});
