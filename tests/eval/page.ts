// Runs in a page: reads it as the content script would, and also with fewer stages, so that each stage's worth is seen.
// The same modules as the extension ships; only where the index comes from differs.

import { createReader } from '../../entrypoints/page/read.ts';
import { type Block, scanBlocks } from '../../entrypoints/page/scan.ts';
import { sentencesOf } from '../../lib/coverage.ts';
import { createMatcher } from '../../lib/match.ts';
import { unpackIndex } from '../../lib/pack.ts';
import { DEFAULTS } from '../../lib/settings.ts';

/** A match as the evaluation judges it. `part`: which of the page's labelled parts holds it, -1 for none. */
export type Seen = { term: string; text: string; sentence: string; part: number };

export type PageReading = {
	state: string;
	gate: { open: boolean; core: number; distinct: number; inTitle: boolean };
	/** Words of the page's text. */
	words: number;
	/** Every form wherever it stands; these where the gate opens; what the extension shows. */
	stages: { forms: Seen[]; gate: Seen[]; senses: Seen[] };
	/** Steps that the page speaks of, each with the first sentence that does. */
	steps: Array<{ id: string; sentence: string }>;
};

async function readPage(packed: string, parts: string[]): Promise<PageReading> {
	const { terms, groups } = unpackIndex(packed);
	const matcher = createMatcher({ terms, groups, steps: [] });
	const seenIn = (block: Block, term: string, start: number, end: number): Seen => {
		const sentence = sentencesOf(block.text).find((each) => start >= each.start && start < each.end);
		return {
			term,
			text: block.text.slice(start, end),
			sentence: block.text
				.slice(sentence?.start ?? 0, sentence?.end)
				.replace(/\s+/g, ' ')
				.trim()
				.slice(0, 300),
			part: parts.findIndex((selector) => block.owner.closest(selector)),
		};
	};
	const blocks = [...scanBlocks(document.body)];
	const forms = blocks.flatMap((block) =>
		matcher.find(block.text).flatMap(({ start, end, groups: candidates }) => {
			const group = candidates.map((number) => groups[number]).find((each) => each && each.policy !== 'never-alone');
			return group ? [seenIn(block, terms[group.term]?.id ?? '', start, end)] : [];
		}),
	);
	const reader = createReader(async () => packed);
	await reader.readAll(() => false);
	const { state, gate, marks, terms: listed, coverage } = await reader.understand({ ...DEFAULTS, density: 'all' }, false, () => false);
	const marked = [...new Set([...marks, ...listed.map((item) => item.first)])] as Array<(typeof marks)[number] & { block: Block }>;
	return {
		state,
		gate,
		words: blocks.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0),
		stages: {
			forms,
			gate: gate.open && state !== 'language' ? forms : [],
			senses: marked.map(({ block, term, start, end }) => seenIn(block, term, start, end)),
		},
		steps: coverage.flatMap(({ id, sentences }) => (sentences[0] ? [{ id, sentence: sentences[0].text.replace(/\s+/g, ' ') }] : [])),
	};
}

Object.assign(globalThis, { readPage });
