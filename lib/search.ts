// Finds entries by what a person types: names and spellings first, then the words of the entry.
// Knows no view; the ranking of words is MiniSearch's (BM25+).
import MiniSearch from 'minisearch';

/** What is known of an entry here; `forms` are all its spellings and names, `text` its sentences. */
export type Findable = { id: string; term: string; forms: string[]; text: string };

export type Search = {
	/** Ids that fit `query`, best first; an empty query finds nothing. */
	find(query: string): string[];
};

/** "CYP 2D6", "cyp-2d6" and "CYP2D6" are one spelling. */
const squeeze = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
/** Letters without their accents. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Shorter words than this are taken as they are: in "SSRI" another letter is another word. */
const FUZZY_FROM = 5;

export function createSearch(entries: readonly Findable[]): Search {
	const spellings = entries.flatMap(({ id, term, forms }) => [term, ...forms].map((form) => ({ id, form: squeeze(form) })));
	const index = new MiniSearch<Findable>({
		fields: ['term', 'forms', 'text'],
		extractField: (entry, field) => (field === 'forms' ? entry.forms.join(' ') : (entry[field as 'id' | 'term' | 'text'] ?? '')),
		processTerm: (word) => fold(word),
		searchOptions: {
			boost: { term: 6, forms: 4 },
			combineWith: 'AND',
			prefix: (word) => word.length > 1,
			fuzzy: (word) => (word.length >= FUZZY_FROM ? 0.2 : false),
		},
	});
	index.addAll(entries);
	return {
		find(query) {
			const wanted = squeeze(query);
			if (wanted === '') return [];
			const exact = spellings.filter(({ form }) => form === wanted);
			const begins = wanted.length > 1 ? spellings.filter(({ form }) => form.startsWith(wanted)) : [];
			const ranked = index.search(query).map((hit) => String(hit.id));
			return [...new Set([...exact.map(({ id }) => id), ...begins.map(({ id }) => id), ...ranked])];
		},
	};
}
