import { StatusShape } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../../frame/useTypeScale';
import { Part } from '../../governance/Part';
import { usePartStyles } from '../../governance/usePartStyles';
import { useTexts } from '../../texts';

interface Item {
  title: string;
  text?: string;
}

/** @internal */
export interface DifferenceListProps {
  title: string;
  added: Item[];
  kept: Item[];
  removed: Item[];
}

const LOOK = {
  added: { shape: 'target', tone: 'active' },
  removed: { shape: 'dash', tone: 'neutral' },
  kept: { shape: 'circle', tone: 'neutral' },
} as const;

/** What comes, goes and stays, each in word and shape. @internal */
export function DifferenceList(props: DifferenceListProps) {
  const { title } = props;
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const kinds = (['added', 'removed', 'kept'] as const).filter(
    kind => props[kind].length > 0,
  );
  if (kinds.length === 0) {
    return null;
  }
  return (
    <Part title={title} level={3}>
      <ul className={parts.list} aria-label={title}>
        {kinds.flatMap(kind =>
          props[kind].map(item => (
            <li key={`${kind}/${item.title}`} className={parts.item}>
              <StatusShape {...LOOK[kind]} className={parts.icon} />
              <span className={parts.words}>
                <span className={kind === 'added' ? type.strong : undefined}>
                  {item.title}
                </span>{' '}
                <span className={type.secondary}>
                  {t(`deliveryDialog.${kind}`)}
                </span>
                {item.text && kind === 'added' && (
                  <span className={type.secondary}>. {item.text}</span>
                )}
              </span>
            </li>
          )),
        )}
      </ul>
    </Part>
  );
}
