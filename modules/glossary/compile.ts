// What the parts of the extension get of the glossary: the match index for pages, entries for cards,
// the guide for popup and options.
import type { Glossary } from '../../data/schema.ts';
import { type Entry, entryOf, type StepView, stepViewOf } from '../../lib/entry.ts';
import type { MatchIndex } from '../../lib/match.ts';

/** Steps, crisis lines, fixed sentences, and the names of all terms. */
export type Guide = {
	steps: StepView[];
	crisis: Glossary['crisis'];
	notes: Glossary['notes'];
	terms: Record<string, { term: string; plain: string }>;
};

/** Forms that are never shown alone are in it too: they keep shorter forms from matching inside them. */
export function indexOf(glossary: Glossary): MatchIndex {
	const groups: MatchIndex['groups'] = [];
	const forms = new Map<string, number[]>();
	for (const [term, entry] of glossary.terms.entries()) {
		for (const group of entry.forms) {
			const number =
				groups.push({
					term,
					exact: group.case === 'exact',
					policy: group.policy,
					cues: group.cues ?? [],
					against: group.against ?? [],
				}) - 1;
			for (const text of group.texts) forms.set(text, [...(forms.get(text) ?? []), number]);
		}
	}
	return {
		terms: glossary.terms.map(({ id, inTrdCare }) => ({ id, step: inTrdCare.namesStep === false ? null : inTrdCare.step })),
		groups,
		forms: [...forms],
		steps: glossary.steps.map((step) => ({ id: step.id, phrases: step.phrases })),
	};
}

export function entriesOf(glossary: Glossary): Record<string, Entry> {
	return Object.fromEntries(glossary.terms.map((term) => [term.id, entryOf(term, glossary)]));
}

export function guideOf(glossary: Glossary): Guide {
	return {
		steps: glossary.steps.map((step) => stepViewOf(step, glossary)),
		crisis: glossary.crisis,
		notes: glossary.notes,
		terms: Object.fromEntries(glossary.terms.map((term) => [term.id, { term: term.term, plain: term.plain.text }])),
	};
}
