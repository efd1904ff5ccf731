import type { NewsroomScreen } from '../../../parts/newsroom-screens.js';
import { useNewsroomWords } from '../../../words/newsroom/newsroom-words.js';
import { Panel } from './panel.jsx';

/** For the address of a thing that is not there. */
export function Missing({ screen }: { screen: NewsroomScreen }) {
  const n = useNewsroomWords();
  return (
    <Panel screen={screen} title={n.frame.missing}>
      {null}
    </Panel>
  );
}
