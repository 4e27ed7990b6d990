// Turns a term of the glossary into the entry that a card shows: sources numbered, links resolved.
// Runs at build time; at run time only its types are used.
import { cautionOf } from '../data/cautions.ts';
import type { Glossary, NumberFact, Source, Statement, Step, Term } from '../data/schema.ts';
import { citedFrom, type Stored, type Work } from './bundle.ts';

/** A sentence with the numbers of the sources under it, as listed in the same entry. */
export type Said = { text: string; refs: number[] };

/** A cited work, ready to print. `url` is absent when the work has no address. */
export type Cited = {
	n: number;
	text: string;
	link?: { text: string; url: string };
	kind: Source['custom']['kind'];
	verified: Source['custom']['verified'];
};

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

/** The entry of `term` as a bundle keeps it; every id it names must exist in `glossary` (the data gate sees to that). */
export function storedOf(term: Term, glossary: Glossary): Stored {
	const { cite, cited } = createCitations();
	const step = glossary.steps.find((item) => item.id === term.inTrdCare.step);
	return {
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
		sources: cited().map((id) => glossary.sources.findIndex((source) => source.id === id)),
		related: term.related,
		reviewedOn: term.reviewedOn,
		reviewBy: term.reviewBy,
	};
}

/** The view of `step`; every source it names must exist in `glossary`. */
export function stepViewOf(step: Step, glossary: Glossary): StepView {
	const { cite, cited } = createCitations();
	const { phrases: _, ...rest } = step;
	return {
		...rest,
		what: cite(step.what),
		adequate: cite(step.adequate),
		guidelines: step.guidelines.map((item) => ({ name: item.name, ...cite(item) })),
		cautions: step.cautions.map(cite),
		sources: cited().map((id, at) => citedFrom(workOf(glossary.sources.find((source) => source.id === id) as Source), at + 1)),
	};
}

/** Numbers sources in the order in which they are first cited. */
function createCitations(): { cite: (said: Statement) => Said; cited: () => string[] } {
	const order: string[] = [];
	const numberOf = (id: string): number => {
		if (!order.includes(id)) order.push(id);
		return order.indexOf(id) + 1;
	};
	return {
		cite: (said) => ({ text: said.text, refs: said.sources.map(numberOf).sort((a, b) => a - b) }),
		cited: () => order,
	};
}

/** A work in print: "Reif and others, 2023. Title. Journal 389(14):1298-1309.", and what its link is made from. */
export function workOf(source: Source): Work {
	const names = (source.author ?? []).map((name) => ('family' in name ? name.family : name.literal));
	const [first, second, ...more] = names.filter((name) => name !== 'et al.');
	const others = more.length > 0 || names.includes('et al.');
	const who = first && second && !others ? `${first} and ${second}` : first && (second || others) ? `${first} and others` : first;
	const year = source.issued?.['date-parts'][0]?.[0];
	const head = [who, year].filter((part) => part !== undefined).join(', ');
	const issue = source.volume ? ` ${source.volume}${source.issue ? `(${source.issue})` : ''}${source.page ? `:${source.page}` : ''}` : '';
	const place = source['container-title'] ? `${source['container-title']}${issue}` : source.publisher;
	const text = [head, source.title.replace(/\.$/, ''), place].filter((part) => part).join('. ');
	const { DOI, PMID, URL: url, custom } = source;
	const address = DOI ? { doi: DOI } : PMID ? { pmid: PMID } : url ? { url } : {};
	return { text: `${text}.`, kind: custom.kind, verified: custom.verified, ...address };
}
