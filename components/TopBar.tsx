// The head of every full page of ours: name, the way to the other pages, and help in reach.
import { useRef, useState } from 'react';
import type { Crisis } from '../data/schema.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { Icon } from './Icon.tsx';
import { StateIcon } from './StateIcon.tsx';
import { useWords } from './words.tsx';

type PageName = 'glossary' | 'check' | 'health' | 'options';

/** Where each page is, from any other, and the key of its name. */
const PAGES: Array<{ page: PageName; address: string; name: string }> = [
	{ page: 'glossary', address: '/glossary.html#', name: 'pages.glossary' },
	{ page: 'check', address: '/glossary.html#/check', name: 'pages.check' },
	{ page: 'health', address: '/glossary.html#/health', name: 'pages.health' },
	{ page: 'options', address: '/options.html', name: 'options.name' },
];

type Props = {
	here: PageName;
	crisis: Crisis;
	/** A region of `crisis`, or `*`. */
	region: string;
	onRegion(region: string): void;
};

export function TopBar({ here, crisis, region, onRegion }: Props) {
	const words = useWords();
	const [help, setHelp] = useState(false);
	const helpButton = useRef<HTMLButtonElement>(null);
	return (
		<>
			<header className="topbar">
				<span className="name">
					<StateIcon sign="on" />
					{words('extName')}
				</span>
				<nav className="pages" aria-label={words('pages.name')}>
					{PAGES.map(({ page, address, name }) => (
						<a key={page} href={address} aria-current={page === here ? 'page' : undefined}>
							{words(name)}
						</a>
					))}
				</nav>
				<button ref={helpButton} type="button" className="btn" aria-expanded={help} onClick={() => setHelp(!help)}>
					<Icon name="call" />
					{words('help.name')}
				</button>
			</header>
			{help && (
				<div className="help-open">
					<HelpPanel
						heading="h2"
						crisis={crisis}
						region={region}
						onRegion={onRegion}
						onBack={() => {
							setHelp(false);
							helpButton.current?.focus();
						}}
					/>
				</div>
			)}
		</>
	);
}
