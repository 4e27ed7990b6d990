// Where to turn right now, the same on every surface: emergency first, then someone to talk to, then a
// list by country. Quiet on purpose.
import { useId, useLayoutEffect, useRef } from 'react';
import type { Crisis } from '../data/schema.ts';
import { Contact } from './Contact.tsx';
import { dateIn } from './dates.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.tsx';

type Props = {
	crisis: Crisis;
	/** A region of `crisis`, or `*`. */
	region: string;
	/** Its place among the headings around it. */
	heading: 'h1' | 'h2';
	onRegion(region: string): void;
	onBack(): void;
};

export function HelpPanel({ crisis, region, heading: Heading, onRegion, onBack }: Props) {
	const words = useWords();
	const id = useId();
	const back = useRef<HTMLButtonElement>(null);
	// It takes the place of what was pressed.
	useLayoutEffect(() => back.current?.focus(), []);
	const elsewhere = crisis.lines.find((line) => line.region === '*');
	const own = crisis.lines.find((line) => line.region === region && line !== elsewhere);
	const emergency = (own ?? elsewhere)?.emergency;
	return (
		<section aria-labelledby={`${id}-name`}>
			<header className="help-head">
				<button ref={back} type="button" className="btn-icon" aria-label={words('help.back')} onClick={onBack}>
					<Icon name="back" />
				</button>
				<Heading id={`${id}-name`}>{words('help.name')}</Heading>
			</header>
			<ul className="help-list">
				<li>
					<b>{words('help.emergency')}</b>
					<span>{emergency ? words('help.emergencyWhat') : words('help.emergencyUnknown')}</span>
					{emergency && (
						<div className="help-acts">
							<Contact contact={emergency} as="button" />
						</div>
					)}
				</li>
				{own && <Line title={words('help.talk')} line={own} />}
				{elsewhere && <Line title={words(own ? 'help.elsewhere' : 'help.talk')} line={elsewhere} />}
			</ul>
			<div className="help-country">
				<label htmlFor={`${id}-country`}>{words('help.country')}</label>
				<select
					className="select"
					id={`${id}-country`}
					value={own?.region ?? '*'}
					onChange={(event) => onRegion(event.currentTarget.value)}
				>
					{crisis.lines.map((line) => (
						<option key={line.region} value={line.region}>
							{line.country}
						</option>
					))}
				</select>
				<p className="fine">{words('help.checked', [dateIn(words('dates.tag'), crisis.reviewedOn, 'long')])}</p>
			</div>
		</section>
	);
}

function Line({ title, line }: { title: string; line: Crisis['lines'][number] }) {
	return (
		<li>
			<b>{title}</b>
			<span>{[line.name, line.hours, line.cost].join(', ')}</span>
			<div className="help-acts">
				{line.contacts.map((contact) => (
					<Contact key={contact.type + contact.value} contact={contact} as="button" />
				))}
			</div>
		</li>
	);
}
