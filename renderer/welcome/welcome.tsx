import './welcome.css';
import { settings } from '../state/preferences';
import { useStore } from '../state/use-store';
import { AskName } from './ask-name';
import { ChooseProject } from './choose-project';

/** The first start asks for a name; after that there is the sample project, a new one, or one from before. */
export function Welcome() {
  const hasName = useStore(settings, (state) => state.annotatorName !== '');
  return <main className="welcome">{hasName ? <ChooseProject /> : <AskName />}</main>;
}
