import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import AssessmentIcon from '@material-ui/icons/AssessmentOutlined';
import { useReassessMenuItem } from '../entity/useReassessMenuItem';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';

const reassess = EntityContextMenuItemBlueprint.make({
  name: 're-assess',
  params: {
    icon: <AssessmentIcon fontSize="small" />,
    filter: DEFAULT_SUBJECTS,
    useProps: useReassessMenuItem,
  },
});

/** @internal */
export const contextMenuItems = [reassess];
