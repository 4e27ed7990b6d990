// Serves the compiled glossary to Vite as virtual modules. Used by the WXT module and by the unit tests.
import type { Plugin } from 'vite';
import type { Glossary } from '../../data/schema.ts';
import { packIndex } from '../../lib/pack.ts';
import { bundleOf, guideOf, indexOf } from './compile.ts';
import { jsonFiles, readGlossary } from './read.ts';

const PARTS = {
	'virtual:glossary/index': (glossary: Glossary) => packIndex(indexOf(glossary)),
	'virtual:glossary/entries': bundleOf,
	'virtual:glossary/guide': guideOf,
} as const;

/** `dir` is the absolute path of the data folder; a change below it reloads what was built from it. */
export function glossaryPlugin(dir: string): Plugin {
	return {
		name: 'glossary',
		resolveId: (id) => (id in PARTS ? `\0${id}` : null),
		load(id) {
			const part = PARTS[id.slice(1) as keyof typeof PARTS];
			if (!id.startsWith('\0') || !part) return null;
			for (const file of jsonFiles(dir)) this.addWatchFile(file);
			// JSON.parse of a string is quicker for the engine than an object literal of this size.
			return `export default JSON.parse(${JSON.stringify(JSON.stringify(part(readGlossary(dir))))});`;
		},
	};
}
