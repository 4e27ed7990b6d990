// The two switches of the popup: underline on this site, underline anywhere.
import { useId } from 'react';
import { isOffSite, type Settings } from '../lib/settings.ts';
import { Switch } from './Switch.tsx';
import { useWords } from './words.tsx';

type Props = {
	/** Host name of the page; empty when there is none to switch. */
	site: string;
	settings: Settings;
	onSite(on: boolean): void;
	onEverywhere(on: boolean): void;
};

export function SiteSwitches({ site, settings, onSite, onEverywhere }: Props) {
	const words = useWords();
	const id = useId();
	return (
		<ul className="rows">
			{site !== '' && (
				<li>
					<label htmlFor={`${id}-site`}>
						{words('switches.site')}
						<small>{site}</small>
					</label>
					<Switch id={`${id}-site`} checked={!isOffSite(site, settings.offSites)} onChange={onSite} />
				</li>
			)}
			<li>
				<label htmlFor={`${id}-everywhere`}>{words('switches.everywhere')}</label>
				<Switch id={`${id}-everywhere`} checked={settings.enabled} onChange={onEverywhere} />
			</li>
		</ul>
	);
}
