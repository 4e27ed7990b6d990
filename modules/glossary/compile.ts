// What the parts of the extension get of the glossary: the match index for pages, entries for cards,
// the guide for popup and options.
import type { Glossary } from '../../data/schema.ts';
import type { Bundle } from '../../lib/bundle.ts';
import { type StepView, stepViewOf, storedOf, workOf } from '../../lib/entry.ts';
import type { Reviewed } from '../../lib/health.ts';
import { covers, type MatchIndex } from '../../lib/match.ts';
import { anyPhrase } from '../../lib/pattern.ts';

/** Steps, crisis lines, fixed sentences, and the names of all terms. */
export type Guide = {
	steps: StepView[];
	crisis: Glossary['crisis'];
	notes: Pick<Glossary['notes'], 'notAdvice' | 'stepsNote'>;
	terms: Record<string, { term: string; plain: string }>;
	reviewed: Reviewed[];
};

type Term = Glossary['terms'][number];

/** Kinds whose terms are hints that a page is about depression care; other kinds are at home in any medicine. */
const TELLING_KINDS: ReadonlySet<Term['kind']> = new Set(['drug-class', 'procedure', 'therapy', 'trial', 'scale', 'condition']);
/** What a class lists for its members when they are antidepressants. */
const ANTIDEPRESSANT = 'under-25';

/** Whether `term` hints that a page is about depression care. A medicine does when its class is one of antidepressants. */
function isTelling(term: Term, terms: readonly Term[]): boolean {
	if (term.tells !== undefined) return term.tells;
	const group = terms.find((other) => other.id === term.class);
	return TELLING_KINDS.has(term.kind) || (term.kind === 'medicine' && (group?.membersCover ?? []).includes(ANTIDEPRESSANT));
}

/** Telling terms first, as the packed index needs them; within, terms of a kind, which share words: side by side they pack better. */
function packingOrder(terms: readonly Term[]): Term[] {
	const place = (term: Term): string => [isTelling(term, terms) ? 0 : 1, term.kind, term.class ?? '', term.id].join(' ');
	return terms.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Forms that are never shown alone are in it too: they keep shorter forms from matching inside them. */
export function indexOf(glossary: Glossary): MatchIndex {
	const terms = packingOrder(glossary.terms);
	return {
		terms: terms.map((term) => ({
			id: term.id,
			step: term.inTrdCare.namesStep === false ? null : term.inTrdCare.step,
			tells: isTelling(term, terms),
		})),
		groups: terms.flatMap((entry, term) =>
			entry.forms.map((group) => ({
				term,
				exact: group.case === 'exact',
				policy: group.policy,
				texts: leanest(group.texts, group.case === 'exact'),
				// Where nothing has to be settled they would only weigh.
				cues: group.policy === 'local' || group.policy === 'page' ? leanestPhrases(group.cues ?? []) : [],
				against: group.policy === 'local' || group.policy === 'page' ? leanestPhrases(group.against ?? []) : [],
			})),
		),
		steps: glossary.steps.map((step) => ({ id: step.id, phrases: leanestPhrases(step.phrases) })),
	};
}

/** The forms without those that another one finds as well. */
function leanest(forms: readonly string[], exact: boolean): string[] {
	return forms.reduce<string[]>(
		(kept, form) =>
			kept.some((other) => covers(other, form, exact)) ? kept : [...kept.filter((other) => !covers(form, other, exact)), form],
		[],
	);
}

/** The phrases without those in which another one is found anyway. */
function leanestPhrases(phrases: readonly string[]): string[] {
	return phrases.filter((phrase, at) => !phrases.some((other, n) => n !== at && finds(other, phrase) && (n < at || !finds(phrase, other))));
}

const finds = (phrase: string, text: string): boolean => anyPhrase([phrase], 'i').test(text);

export function bundleOf(glossary: Glossary): Bundle {
	return {
		entries: Object.fromEntries(packingOrder(glossary.terms).map((term) => [term.id, storedOf(term, glossary)])),
		works: glossary.sources.map(workOf),
	};
}

/** Everything with a date of review. */
export const reviewedIn = ({ terms, steps, crisis }: Pick<Glossary, 'terms' | 'steps' | 'crisis'>): Reviewed[] => [
	...terms.map(({ id, term, reviewedOn, reviewBy }) => ({ id, name: term, reviewedOn, reviewBy })),
	...steps.map(({ id, name, reviewedOn, reviewBy }) => ({ id: `steps.json ${id}`, name, reviewedOn, reviewBy })),
	{ id: 'crisis.json', name: 'crisis lines', reviewedOn: crisis.reviewedOn, reviewBy: crisis.reviewBy },
];

export function guideOf(glossary: Glossary): Guide {
	const { notAdvice, stepsNote } = glossary.notes;
	return {
		steps: glossary.steps.map((step) => stepViewOf(step, glossary)),
		crisis: glossary.crisis,
		notes: { notAdvice, stepsNote },
		terms: Object.fromEntries(glossary.terms.map((term) => [term.id, { term: term.term, plain: term.plain.text }])),
		reviewed: reviewedIn(glossary),
	};
}
