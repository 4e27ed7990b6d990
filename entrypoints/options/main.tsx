import bundle from 'virtual:glossary/entries';
import guide from 'virtual:glossary/guide';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import '../../components/theme.css';
import '../../components/card.css';
import '../../components/pages.css';
import { Options } from '../../components/Options.tsx';
import { WordsProvider, wordsFrom } from '../../components/words.tsx';
import { entryIn } from '../../lib/bundle.ts';
import type { Entry } from '../../lib/entry.ts';
import {
	type Aside,
	changeSettings,
	crisisRegion,
	DEFAULTS,
	dropAside,
	parseSite,
	putAside,
	readSettings,
	resetSettings,
	type Settings,
	watchSettings,
	withNotHere,
	withSite,
} from '../../lib/settings.ts';

/** The term that the preview explains. */
const SAMPLE = 'augmentation';

const words = wordsFrom(i18n.t as (...args: unknown[]) => string);

function App() {
	const [settings, setSettings] = useState<Settings>(DEFAULTS);
	const [aside, setAside] = useState<Aside[]>([]);
	const [shortcuts, setShortcuts] = useState<Array<{ name: string; keys: string }>>([]);

	useEffect(() => {
		void putAside(browser.storage)
			.then(setAside)
			.then(() => readSettings(browser.storage))
			.then(setSettings);
		// Firefox on Android has no commands.
		void browser.commands
			?.getAll()
			.then((all) =>
				setShortcuts(
					all
						.filter(({ name }) => !name?.startsWith('_'))
						.map(({ name, description, shortcut }) => ({ name: description || name || '', keys: shortcut ?? '' })),
				),
			);
		return watchSettings(browser.storage, setSettings);
	}, []);

	const change = (wish: Partial<Settings>): void => {
		// Shown at once; storage follows, and what it then holds counts.
		setSettings((now) => ({ ...now, ...wish }));
		void changeSettings(browser.storage, wish).then(setSettings);
	};

	return (
		<WordsProvider words={words}>
			<Options
				settings={settings}
				aside={aside}
				crisis={guide.crisis}
				region={crisisRegion(
					settings.region,
					browser.i18n.getUILanguage(),
					guide.crisis.lines.map((line) => line.region),
				)}
				entry={entryIn(bundle, SAMPLE) as Entry}
				notAdvice={guide.notes.notAdvice}
				today={new Date().toISOString().slice(0, 10)}
				shortcuts={shortcuts}
				onChange={change}
				onReset={() =>
					void resetSettings(browser.storage)
						.then(setSettings)
						.then(() => setAside([]))
				}
				onDropAside={() => void dropAside(browser.storage).then(() => setAside([]))}
				onAddSite={(typed) => {
					const site = parseSite(typed);
					if (site === null) return words('options.sites.bad');
					change({ offSites: [...settings.offSites.filter((other) => other !== site), site] });
					return null;
				}}
				nameOf={(id) => guide.terms[id]?.term ?? id}
				onAgain={(item) => change({ notHere: withNotHere(settings.notHere, item, false) })}
				onRemoveSite={(site) => change({ offSites: withSite(settings.offSites, site.replace(/^\*\./, ''), false) })}
			/>
		</WordsProvider>
	);
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
