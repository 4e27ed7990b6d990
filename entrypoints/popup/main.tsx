import guide from 'virtual:glossary/guide';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import '../../components/theme.css';
import '../../components/map.css';
import '../../components/popup.css';
import { Popup, type PopupView } from '../../components/Popup.tsx';
import { WordsProvider, wordsFrom } from '../../components/words.tsx';
import type { ToReport } from '../../lib/messages.ts';
import { changeSettings, crisisRegion, DEFAULTS, readSettings, type Settings, watchSettings, withSite } from '../../lib/settings.ts';
import { type Asked, askPage } from './report.ts';

const words = wordsFrom(i18n.t as (...args: unknown[]) => string);

function App() {
	const [view, setView] = useState<PopupView>({ kind: 'loading' });
	const [settings, setSettings] = useState<Settings>(DEFAULTS);
	const [asked, setAsked] = useState<Asked | null>(null);

	useEffect(() => {
		void readSettings(browser.storage).then(setSettings);
		return watchSettings(browser.storage, setSettings);
	}, []);
	useEffect(() => {
		const asking = askPage((report) => setView(report ? { kind: 'report', report } : { kind: 'restricted' }));
		void asking.then(setAsked);
		return () => void asking.then(({ stop }) => stop());
	}, []);

	const change = (wish: Partial<Settings>): void => {
		// Shown at once; storage follows, and what it then holds counts.
		setSettings((now) => ({ ...now, ...wish }));
		void changeSettings(browser.storage, wish).then(setSettings);
	};
	/** What is shown at its place in the page is seen once the popup is out of the way. */
	const show = (wish: ToReport): void => {
		asked?.say(wish);
		setTimeout(() => window.close(), 50);
	};

	return (
		<WordsProvider words={words}>
			<Popup
				view={view}
				steps={guide.steps}
				stepsNote={guide.notes.stepsNote.text}
				notAdvice={guide.notes.notAdvice}
				entries={guide.terms}
				crisis={guide.crisis}
				region={crisisRegion(
					settings.region,
					browser.i18n.getUILanguage(),
					guide.crisis.lines.map((line) => line.region),
				)}
				settings={settings}
				onShowTerm={(id) => show({ type: 'show-term', id })}
				onShowSentence={(step, index) => show({ type: 'show-sentence', step, index })}
				onMarkNow={() => asked?.say({ type: 'mark-now' })}
				onSite={(on) => {
					if (view.kind === 'report') change({ offSites: withSite(settings.offSites, view.report.site, !on) });
				}}
				onEverywhere={(enabled) => change({ enabled })}
				onRegion={(region) => change({ region })}
				onReload={() => {
					void browser.tabs.reload();
					window.close();
				}}
				onGlossary={() => {
					void browser.tabs.create({ url: browser.runtime.getURL('glossary.html') });
					window.close();
				}}
				onOptions={() => {
					void browser.runtime.openOptionsPage();
					window.close();
				}}
			/>
		</WordsProvider>
	);
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
