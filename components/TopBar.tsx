// The head of every full page of ours: name, the way to the other pages, and help in reach.
import { useRef, useState } from 'react';
import type { Crisis } from '../data/schema.ts';
import { HelpPanel } from './HelpPanel.tsx';
import { Icon } from './Icon.tsx';
import { StateIcon } from './StateIcon.tsx';
import { useWords } from './words.tsx';

export type PageName = 'glossary' | 'check' | 'health' | 'options';

/** Where each page is, from any other. */
const ADDRESS: Record<PageName, string> = {
	glossary: 'glossary.html',
	check: 'glossary.html#/check',
	health: 'glossary.html#/health',
	options: 'options.html',
};

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
					{(Object.keys(ADDRESS) as PageName[]).map((page) => (
						<a key={page} href={ADDRESS[page]} aria-current={page === here ? 'page' : undefined}>
							{words(`pages.${page}`)}
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
