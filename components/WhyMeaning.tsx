// At the end of a card: what made us take the word in this meaning, and the way to say that it is another one.
import type { Why } from '../lib/sense.ts';
import { useWords } from './words.tsx';

/** The key of each reason's sentence. */
const REASONS: Record<Why['by'], string> = {
	form: 'card.why.form',
	page: 'card.why.page',
	author: 'card.why.author',
	sentence: 'card.why.sentence',
	nearby: 'card.why.nearby',
};

type Props = { why: Why; onNotHere(where: 'page' | 'site'): void };

export function WhyMeaning({ why, onNotHere }: Props) {
	const words = useWords();
	return (
		<details className="why">
			<summary>{words('card.why.name')}</summary>
			<p>{words(REASONS[why.by], 'words' in why ? [why.words] : undefined)}</p>
			<p>{words('card.why.other')}</p>
			<div className="chips">
				<button type="button" className="btn" onClick={() => onNotHere('page')}>
					{words('card.why.onPage')}
				</button>
				<button type="button" className="btn" onClick={() => onNotHere('site')}>
					{words('card.why.onSite')}
				</button>
			</div>
		</details>
	);
}
