// The match index as one short text: a quarter of the weight of its JSON. Knows the shape of an index, and nothing else.
import type { IndexGroup, MatchIndex, Policy } from './match.ts';

const POLICIES: readonly Policy[] = ['always', 'page', 'local', 'never-alone'];
const EXACT = 'x';
/** Stands after the last telling term. */
const TOLD = '!';
/** Before the place of the form that the id is in kebab-case; nine in ten ids are one of their forms. */
const OWN_NAME = '~';
const kebab = (text = ''): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/**
 * Packs `index`: an empty line between terms, then steps after a line "=". A term is a line with id and step and
 * one line for each group: rule, forms, cues and words against, with tabs between and bars within. Telling terms come first.
 * Throws an Error that names a form or cue that holds a tab, bar or line end, or a telling term that comes too late.
 */
export function packIndex(index: MatchIndex): string {
	const list = (items: readonly string[]): string => {
		const bad = items.find((item) => /[\t\n|]/.test(item));
		if (bad !== undefined) throw new Error(`${JSON.stringify(bad)} holds a tab, a bar or a line end`);
		return items.join('|');
	};
	const telling = index.terms.filter((term) => term.tells).length;
	const late = index.terms.findIndex((term, at) => term.tells && at >= telling);
	if (late >= 0) throw new Error(`${JSON.stringify(index.terms[late]?.id)} is a telling term and comes after others`);
	const terms = index.terms.map(({ id, step }, term) => {
		const groups = index.groups.filter((group) => group.term === term);
		const own = groups.flatMap((group) => group.texts).findIndex((form) => kebab(form) === id);
		const name = own < 0 ? id : `${OWN_NAME}${own || ''}`;
		return [
			step ? `${name}\t${step}` : name,
			...groups.map((group) =>
				[`${POLICIES.indexOf(group.policy)}${group.exact ? EXACT : ''}`, list(group.texts), list(group.cues), list(group.against)]
					.join('\t')
					.trimEnd(),
			),
		].join('\n');
	});
	return [
		...terms.slice(0, telling),
		TOLD,
		...terms.slice(telling),
		`=\n${index.steps.map(({ id, phrases }) => `${id}\t${list(phrases)}`).join('\n')}`,
	].join('\n\n');
}

/** The index that `packIndex` packed. */
export function unpackIndex(packed: string): MatchIndex {
	const parts = packed.split('\n\n');
	const split = (text: string | undefined): string[] => (text ? text.split('|') : []);
	const steps = (parts.pop() ?? '')
		.split('\n')
		.slice(1)
		.map((line) => {
			const [id = '', phrases] = line.split('\t');
			return { id, phrases: split(phrases) };
		});
	const groups: IndexGroup[] = [];
	const telling = parts.indexOf(TOLD);
	parts.splice(telling, 1);
	const terms = parts.map((part, term) => {
		const [head = '', ...lines] = part.split('\n');
		const before = groups.length;
		for (const line of lines) {
			const [rule = '', texts, cues, against] = line.split('\t');
			groups.push({
				term,
				exact: rule.endsWith(EXACT),
				policy: POLICIES[Number(rule[0])] as Policy,
				texts: split(texts),
				cues: split(cues),
				against: split(against),
			});
		}
		const [id = '', step] = head.split('\t');
		const forms = groups.slice(before).flatMap((group) => group.texts);
		return { id: id.startsWith(OWN_NAME) ? kebab(forms[Number(id.slice(1))]) : id, step: step ?? null, tells: term < telling };
	});
	return { terms, groups, steps };
}
