// Says which stored settings could not be read and were put back, and shows the old values on request.
import { useState } from 'react';
import type { Aside } from '../lib/settings.ts';
import { useWords } from './words.tsx';

const NAMES: Record<string, string> = {
	settings: 'options.aside.everything',
	enabled: 'options.enabled.name',
	when: 'options.when.name',
	density: 'options.density.name',
	markStyle: 'options.markStyle.name',
	openBy: 'options.openBy.name',
	hoverDelayMs: 'options.hoverDelay.name',
	level: 'level.name',
	region: 'options.region.name',
	offSites: 'options.sites.name',
	notHere: 'options.notHere.name',
};

/** `aside` holds at least one value. */
export function AsideNotice({ aside, onDrop }: { aside: Aside[]; onDrop(): void }) {
	const words = useWords();
	const [shown, setShown] = useState(false);
	const nameOf = (field: string): string => {
		const key = NAMES[field];
		return key ? words(key) : field;
	};
	const names = [...new Set(aside.map(({ field }) => nameOf(field)))];
	return (
		<section className="notice" aria-label={words('options.aside.label')}>
			<p>{words('options.aside.text', [String(aside.length), names.join(', ')], aside.length)}</p>
			{shown && (
				<dl>
					{aside.map(({ field, value, reason }) => [
						<dt key={`${field} ${reason}`}>{nameOf(field)}</dt>,
						<dd key={`${field} ${reason} value`}>
							<code>{JSON.stringify(value)}</code> <span className="fine">{reason}</span>
						</dd>,
					])}
				</dl>
			)}
			<div className="line-acts">
				<button type="button" className="btn" aria-expanded={shown} onClick={() => setShown(!shown)}>
					{words(shown ? 'options.aside.hide' : 'options.aside.show', undefined, aside.length)}
				</button>
				<button type="button" className="btn btn-bare" onClick={onDrop}>
					{words('options.aside.drop', undefined, aside.length)}
				</button>
			</div>
		</section>
	);
}
