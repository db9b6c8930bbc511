import { changeSettings } from './preferences';
import { dispatch, model } from './session';

/** The annotator's name: on this machine, and in the open project. */
export async function changeName(name: string): Promise<void> {
  const state = model.get();
  const me = state?.annotators.find((annotator) => annotator.id === state.me);
  if (me && me.name !== name) {
    dispatch({ key: 'change-annotator', params: {} }, [
      { target: { kind: 'annotator', annotator: me.id }, commands: [{ type: 'annotator.change', change: { name } }] },
    ]);
  }
  await changeSettings({ annotatorName: name });
}
