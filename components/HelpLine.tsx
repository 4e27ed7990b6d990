// One line with someone to talk to, under a term that is about suicide.
import type { CrisisLine } from '../data/schema.ts';
import { Contact } from './Contact.tsx';
import { useWords } from './words.tsx';

export function HelpLine({ help }: { help: CrisisLine }) {
	const words = useWords();
	return (
		<p className="help-line">
			{words('card.help')}{' '}
			{help.contacts.map((contact, at) => (
				<span key={contact.type + contact.value}>
					{at > 0 && ', '}
					<Contact contact={contact} as="link" />
				</span>
			))}
			<span className="fine">{[help.name, help.country, help.hours, help.cost].join(', ')}</span>
		</p>
	);
}
