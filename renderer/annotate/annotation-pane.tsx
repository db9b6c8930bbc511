import { AnnotationList } from './annotation-list';
import { Fields } from './fields';

export function AnnotationPane() {
  return (
    <div className="annotation-pane">
      <AnnotationList />
      <Fields />
    </div>
  );
}
