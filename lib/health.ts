// How well the glossary rests on its sources, and what is due for review. Pure counting: bundle and dates in, figures out.
import { FIRST_HAND } from '../data/works.ts';
import type { Bundle, Work } from './bundle.ts';

const FIRST: ReadonlySet<string> = new Set(FIRST_HAND);

/** Something with a date of review: a term, a step, the crisis lines. Dates are ISO days. */
export type Reviewed = { id: string; name: string; reviewedOn: string; reviewBy: string };

export type Health = {
	entries: number;
	numbers: number;
	/** Numbers whose work reports them first-hand and was itself seen, in full or as its own abstract. */
	firstHand: number;
	/** Numbers by the kind of work that they come from, most first. */
	kinds: Array<{ kind: Work['kind']; numbers: number }>;
	/** Works by how they were seen. */
	seen: Record<Work['verified'], number>;
	/** What was reviewed longest ago; null when there is nothing. */
	oldest: Reviewed | null;
};

export function healthOf(bundle: Bundle, reviewed: readonly Reviewed[]): Health {
	const cited = Object.values(bundle.entries).flatMap((entry) =>
		entry.numbers.map((fact) => bundle.works[entry.sources[fact.ref - 1] as number] as Work),
	);
	const kinds = new Map<Work['kind'], number>();
	for (const { kind } of cited) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	const seen = { primary: 0, abstract: 0, secondary: 0 };
	for (const work of bundle.works) seen[work.verified] += 1;
	return {
		entries: Object.keys(bundle.entries).length,
		numbers: cited.length,
		firstHand: cited.filter((work) => FIRST.has(work.kind) && work.verified !== 'secondary').length,
		kinds: [...kinds].map(([kind, numbers]) => ({ kind, numbers })).sort((a, b) => b.numbers - a.numbers || (a.kind < b.kind ? -1 : 1)),
		seen,
		oldest: [...reviewed].sort((a, b) => (a.reviewedOn < b.reviewedOn ? -1 : 1))[0] ?? null,
	};
}

/** What falls due by `day`, an ISO day, soonest first. */
export const dueBy = (reviewed: readonly Reviewed[], day: string): Reviewed[] =>
	reviewed
		.filter((item) => item.reviewBy < day)
		.sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : a.id < b.id ? -1 : 1));

/** The ISO day `days` days after `day`. */
export function daysAfter(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
