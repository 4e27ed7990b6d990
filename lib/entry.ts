// Turns a term of the glossary into the entry that a card shows: sources numbered, links resolved.
// Runs at build time; at run time only its types are used.
import { cautionOf, type Glossary, type NumberFact, type Source, type Statement, type Step, type Term } from '../data/schema.ts';

/** A sentence with the numbers of the sources under it, as listed in the same entry. */
export type Said = { text: string; refs: number[] };

/** A cited work, ready to print. `url` is absent when the work has no address. */
export type Cited = { n: number; text: string; link?: { text: string; url: string }; kind: string };

export type Entry = {
	id: string;
	term: string;
	kind: Term['kind'];
	/** The name written out, brand names and other names, in that order; may be empty. */
	aliases: string[];
	plain: Said;
	clinical: Said;
	place: Said & { step: { id: string; number: number; name: string } | null };
	numbers: Array<Omit<NumberFact, 'source'> & { ref: number }>;
	cautions: Said[];
	nots: Array<Said & { name: string }>;
	status: Array<Said & { region: string; since: string }>;
	sources: Cited[];
	related: Array<{ id: string; term: string }>;
	reviewedOn: string;
	reviewBy: string;
};

/** A step as the popup shows it. */
export type StepView = Omit<Step, 'what' | 'adequate' | 'guidelines' | 'cautions' | 'phrases'> & {
	what: Said;
	adequate: Said;
	guidelines: Array<Said & { name: string }>;
	cautions: Said[];
	sources: Cited[];
};

/** The entry of `term`; every id it names must exist in `glossary` (the data gate sees to that). */
export function entryOf(term: Term, glossary: Glossary): Entry {
	const { cite, cited } = createCitations(glossary);
	const step = glossary.steps.find((item) => item.id === term.inTrdCare.step);
	return {
		id: term.id,
		term: term.term,
		kind: term.kind,
		aliases: [term.names.full, ...(term.names.brands ?? []).map((brand) => brand.name), ...(term.names.also ?? [])].filter(
			(name) => name !== undefined,
		),
		plain: cite(term.plain),
		clinical: cite(term.clinical),
		place: { step: step ? { id: step.id, number: step.number, name: step.name } : null, ...cite(term.inTrdCare) },
		numbers: term.numbers.map(({ source, ...fact }) => ({ ...fact, ref: cite({ text: '', sources: [source] }).refs[0] ?? 0 })),
		nots: term.notTheSameAs.map((item) => ({ name: item.name, ...cite(item) })),
		cautions: term.cautions.map((item) => cite(cautionOf(item, glossary.notes))),
		status: term.status.map((item) => ({ region: item.region, since: item.since, ...cite(item) })),
		sources: cited(),
		related: term.related.map((id) => ({ id, term: glossary.terms.find((other) => other.id === id)?.term ?? id })),
		reviewedOn: term.reviewedOn,
		reviewBy: term.reviewBy,
	};
}

/** The view of `step`; every source it names must exist in `glossary`. */
export function stepViewOf(step: Step, glossary: Glossary): StepView {
	const { cite, cited } = createCitations(glossary);
	const { phrases: _, ...rest } = step;
	return {
		...rest,
		what: cite(step.what),
		adequate: cite(step.adequate),
		guidelines: step.guidelines.map((item) => ({ name: item.name, ...cite(item) })),
		cautions: step.cautions.map(cite),
		sources: cited(),
	};
}

/** Numbers sources in the order in which they are first cited. */
function createCitations(glossary: Glossary): { cite: (said: Statement) => Said; cited: () => Cited[] } {
	const order: string[] = [];
	const numberOf = (id: string): number => {
		if (!order.includes(id)) order.push(id);
		return order.indexOf(id) + 1;
	};
	return {
		cite: (said) => ({ text: said.text, refs: said.sources.map(numberOf).sort((a, b) => a - b) }),
		cited: () => order.map((id, at) => citationOf(glossary.sources.find((source) => source.id === id) as Source, at + 1)),
	};
}

/** Prints a work as "Reif and others, 2023. Title. Journal 389(14):1298-1309." with one link. */
export function citationOf(source: Source, n: number): Cited {
	const names = (source.author ?? []).map((name) => ('family' in name ? name.family : name.literal));
	const [first, second, ...more] = names.filter((name) => name !== 'et al.');
	const others = more.length > 0 || names.includes('et al.');
	const who = first && second && !others ? `${first} and ${second}` : first && (second || others) ? `${first} and others` : first;
	const year = source.issued?.['date-parts'][0]?.[0];
	const head = [who, year].filter((part) => part !== undefined).join(', ');
	const issue = source.volume ? ` ${source.volume}${source.issue ? `(${source.issue})` : ''}${source.page ? `:${source.page}` : ''}` : '';
	const place = source['container-title'] ? `${source['container-title']}${issue}` : source.publisher;
	const text = [head, source.title.replace(/\.$/, ''), place].filter((part) => part).join('. ');
	return { n, text: `${text}.`, ...linkOf(source), kind: source.custom.kind };
}

function linkOf(source: Source): { link?: { text: string; url: string } } {
	if (source.DOI) return { link: { text: `doi:${source.DOI}`, url: `https://doi.org/${source.DOI}` } };
	if (source.PMID) return { link: { text: `PubMed ${source.PMID}`, url: `https://pubmed.ncbi.nlm.nih.gov/${source.PMID}/` } };
	if (source.URL) return { link: { text: new URL(source.URL).hostname.replace(/^www\./, ''), url: source.URL } };
	return {};
}
