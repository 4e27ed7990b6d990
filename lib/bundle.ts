// The entries as they travel in the extension: each cited work once, links made when they are shown.
// Knows the shape of an entry; where the bundle comes from and who shows it is not its business.
import type { Cited, Entry } from './entry.ts';

/** A cited work: at most one of `doi`, `pmid` and `url`. */
export type Work = Pick<Cited, 'text' | 'kind' | 'verified'> & { doi?: string; pmid?: string; url?: string };

/** An entry whose sources are positions in `Bundle.works` and whose related terms are ids. */
export type Stored = Omit<Entry, 'id' | 'sources' | 'related'> & { sources: number[]; related: string[] };

export type Bundle = { entries: Record<string, Stored>; works: Work[] };

/** The entry `id` in full; null when there is none. */
export function entryIn(bundle: Bundle, id: string): Entry | null {
	const stored = Object.hasOwn(bundle.entries, id) ? bundle.entries[id] : undefined;
	if (!stored) return null;
	return {
		...stored,
		id,
		sources: stored.sources.map((work, at) => citedFrom(bundle.works[work] as Work, at + 1)),
		related: stored.related.map((other) => ({ id: other, term: bundle.entries[other]?.term ?? other })),
	};
}

/** The work as source number `n` of an entry. */
export function citedFrom({ doi, pmid, url, ...work }: Work, n: number): Cited {
	const link = doi
		? { text: `doi:${doi}`, url: `https://doi.org/${doi}` }
		: pmid
			? { text: `PubMed ${pmid}`, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }
			: url
				? { text: new URL(url).hostname.replace(/^www\./, ''), url }
				: null;
	return { n, ...work, ...(link && { link }) };
}
