// One report out of those of a page's frames. Pure.
import type { Report } from './messages.ts';

/** The top frame's report with what the other frames mark added to it. Throws nothing; `reports` has at least one. */
export function framesAsOne(reports: readonly [Report, ...Report[]]): Report {
	const top = reports.find((report) => report.top) ?? reports[0];
	const others = reports.filter((report) => report !== top && report.state === 'marked');
	const [first] = others;
	if (!first) return top;
	const terms = new Map(top.terms.map((term) => [term.id, term]));
	for (const { id, count } of others.flatMap((report) => report.terms)) terms.set(id, { id, count: count + (terms.get(id)?.count ?? 0) });
	return { ...top, state: 'marked', terms: [...terms.values()], coverage: top.coverage.length > 0 ? top.coverage : first.coverage };
}
