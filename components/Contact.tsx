// One way to reach a help line: a link that calls, writes or opens.
import type { CrisisContact } from '../data/schema.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.tsx';

/** As a button with its icon, or as a link within a sentence. */
export function Contact({ contact, as }: { contact: CrisisContact; as: 'button' | 'link' }) {
	const words = useWords();
	const text =
		contact.type === 'call'
			? words('help.call', [contact.display])
			: contact.type === 'text'
				? words('help.text', [contact.display])
				: contact.display;
	const target =
		contact.type === 'web'
			? { href: contact.value, target: '_blank', rel: 'noreferrer noopener' }
			: { href: `${contact.type === 'call' ? 'tel' : 'sms'}:${contact.value}` };
	return (
		<a className={as === 'button' ? 'btn' : undefined} {...target}>
			{as === 'button' && <Icon name={contact.type} />}
			{text}
		</a>
	);
}
