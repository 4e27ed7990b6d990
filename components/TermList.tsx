// The terms of a page in page order; each leads to its first mark.
import { useState } from 'react';
import { sentencesOf } from '../lib/coverage.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.tsx';

/** More terms than this are filtered, and shown on request. */
const BRIEF = 8;

type Props = {
	terms: Array<{ id: string; count: number }>;
	/** Names and meanings by id; a term without one is left out. */
	entries: Record<string, { term: string; plain: string }>;
	onShowTerm(id: string): void;
};

export function TermList({ terms, entries, onShowTerm }: Props) {
	const words = useWords();
	const [filter, setFilter] = useState('');
	const [all, setAll] = useState(false);
	const known = terms.flatMap(({ id, count }) => {
		const entry = entries[id];
		return entry ? [{ id, count, ...entry }] : [];
	});
	const wanted = filter.trim().toLowerCase();
	const found = known.filter(({ term, plain }) => `${term} ${plain}`.toLowerCase().includes(wanted));
	const shown = all || wanted !== '' ? found : found.slice(0, BRIEF);
	return (
		<>
			{known.length > BRIEF && (
				<label className="search">
					<span className="sr-only">{words('terms.filter')}</span>
					<Icon name="search" />
					<input
						className="field"
						type="search"
						placeholder={words('terms.filter')}
						value={filter}
						onChange={(event) => setFilter(event.currentTarget.value)}
					/>
				</label>
			)}
			<ul className="terms">
				{shown.map(({ id, count, term, plain }) => (
					<li key={id}>
						<button type="button" className="term" data-term={id} onClick={() => onShowTerm(id)}>
							<b>{term}</b>
							<span className="fine">{words('terms.times', undefined, count)}</span>
							<span className="meaning">{firstSentence(plain)}</span>
						</button>
					</li>
				))}
			</ul>
			<p className={found.length === 0 ? 'fine' : 'sr-only'} role="status">
				{wanted !== '' && words('terms.found', undefined, found.length)}
			</p>
			{shown.length < found.length && (
				<button type="button" className="btn show-all" onClick={() => setAll(true)}>
					{words('terms.showAll', [String(found.length)])}
				</button>
			)}
		</>
	);
}

function firstSentence(text: string): string {
	return text.slice(0, sentencesOf(text)[0]?.end).trim();
}
