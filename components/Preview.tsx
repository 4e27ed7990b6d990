// Shows in the options what a mark and a card look like with the settings as they are.
import type { Entry } from '../lib/entry.ts';
import type { Settings } from '../lib/settings.ts';
import { TermCard } from './TermCard.tsx';
import { useWords } from './words.tsx';

type Props = {
	entry: Entry;
	settings: Settings;
	notAdvice: string;
	today: string;
	onLevel(level: Settings['level']): void;
};

export function Preview({ entry, settings, notAdvice, today, onLevel }: Props) {
	const words = useWords();
	const [before = '', ...after] = words('options.preview.sample', [entry.term]).split(entry.term);
	return (
		<aside className="preview" aria-labelledby="preview">
			<h2 id="preview">{words('options.preview.name')}</h2>
			<blockquote>
				{before}
				<span className={`mark mark-${settings.markStyle}`}>{entry.term}</span>
				{after.join(entry.term)}
			</blockquote>
			<div className="tc tc-host">
				<TermCard
					entry={entry}
					level={settings.level}
					layout="page"
					today={today}
					help={null}
					position={null}
					back={null}
					notAdvice={notAdvice}
					headingId="preview-term"
					onLevel={onLevel}
					onRelated={null}
					onBack={nothing}
					onClose={nothing}
				/>
			</div>
		</aside>
	);
}

/** A card in a page of ours leads nowhere and does not close. */
function nothing(): void {}
