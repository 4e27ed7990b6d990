// An entry as plain text with its sources, for the clipboard. The words of its labels come from outside.
import type { Entry, Said } from '../lib/entry.ts';
import { REGIONS } from './CardLayers.tsx';
import { dateIn } from './dates.ts';
import { figureOf, notesOf } from './NumberView.tsx';
import type { Words } from './words.tsx';

/** Paragraphs with empty lines between them; a statement ends with the numbers of its sources in brackets. */
export function entryText(entry: Entry, notAdvice: string, words: Words): string {
	const tag = words('dates.tag');
	const cited = ({ text, refs }: Said): string => (refs.length > 0 ? `${text} [${refs.join(', ')}]` : text);
	const list = (title: string, items: string[]): string[] =>
		items.length > 0 ? [`${title}\n${items.map((item) => `- ${item}`).join('\n')}`] : [];
	const { step } = entry.place;
	const place = step && step.number > 0 ? `${words('card.step', [String(step.number), '6'])}: ${step.name}. ` : '';
	return [
		entry.aliases.length > 0 ? `${entry.term} (${entry.aliases.join(', ')})` : entry.term,
		cited(entry.plain),
		`${words('level.clinical')}: ${cited(entry.clinical)}`,
		`${words('glossary.place')}: ${place}${cited(entry.place)}`,
		...list(
			words('card.nots'),
			entry.nots.map((not) => `${not.name}: ${cited(not)}`),
		),
		...list(
			words('card.numbers'),
			entry.numbers.map((fact) => {
				const groups = fact.groups.map((group) => `${group.who}: ${figureOf(group, 'clinical', words)}`).join('; ');
				return `${fact.measure}, ${fact.time}. ${groups}. ${notesOf(fact, 'clinical', words)} [${fact.ref}]`;
			}),
		),
		...list(words('card.cautions'), entry.cautions.map(cited)),
		...list(
			words('card.status'),
			entry.status.map(
				(status) =>
					`${words(REGIONS[status.region] ?? 'card.region.other')}: ${cited(status)} ${words('card.since', [dateIn(tag, status.since, 'long')])}.`,
			),
		),
		`${words('sources.name')}\n${entry.sources.map(({ n, text, link }) => `${n}. ${text}${link ? ` ${link.url}` : ''}`).join('\n')}`,
		`${words('card.dates', [dateIn(tag, entry.reviewedOn, 'long'), dateIn(tag, entry.reviewBy.slice(0, 7), 'long')])} ${notAdvice}`,
		words('glossary.from', [words('extName')]),
	].join('\n\n');
}
