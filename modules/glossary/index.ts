// The WXT side of the glossary: a broken rule stops the build, a sound glossary is served to the bundles,
// and its sources go along as one CSL-JSON file.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { packIndex } from '../../lib/pack.ts';
import { bundleOf, indexOf } from './compile.ts';
import { glossaryPlugin } from './plugin.ts';
import { readGlossary } from './read.ts';

export default defineWxtModule((wxt) => {
	const dir = join(wxt.config.root, 'data');
	wxt.hook('build:before', () => {
		readGlossary(dir);
	});
	addViteConfig(wxt, () => ({ plugins: [glossaryPlugin(dir)] }));
	wxt.hook('build:publicAssets', (_wxt, files) => {
		files.push({ relativeDest: 'sources.json', contents: JSON.stringify(readGlossary(dir).sources) });
	});
	wxt.hook('build:done', () => {
		wxt.logger.info(sizesOf(dir));
	});
});

/** What index and entries weigh, as a line of text. */
function sizesOf(dir: string): string {
	const glossary = readGlossary(dir);
	const weigh = (text: string): string =>
		`${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip (${(text.length / 1000).toFixed(0)} kB)`;
	const { entries, works } = bundleOf(glossary);
	return `Glossary: index ${weigh(packIndex(indexOf(glossary)))}, entries ${weigh(JSON.stringify(entries))}, works cited ${weigh(JSON.stringify(works))}`;
}
